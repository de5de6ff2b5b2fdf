using System.Globalization;
using System.Text;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>
/// Ids of findings in the key alphabet: rule, indicators, years and what distinguishes the finding. A decision of a person hangs on the id, so it
/// names the years it is about: a decision on the fall of 2015 says nothing about one of 2017.
/// </summary>
internal static class FindingId
{
    /// <summary>Characters of one part; codes and years are far shorter.</summary>
    private const int MaxPart = 40;

    /// <summary>Characters of the whole id, before a running number that tells equal ids apart.</summary>
    private const int MaxLength = 180;

    /// <summary>The id of a finding.</summary>
    public static string Of(int rule, params ReadOnlySpan<string> parts)
    {
        var id = new StringBuilder().Append(CultureInfo.InvariantCulture, $"r{rule}");
        foreach (var part in parts)
        {
            if (id.Length + 1 + Math.Min(part.Length, MaxPart) > MaxLength)
            {
                break;
            }

            id.Append('-');
            AppendFolded(id, part);
        }

        return id.ToString();
    }

    /// <summary>A year as a part of an id.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The parts that name a cell: its year, and the quarter when it is one.</summary>
    public static IEnumerable<string> Period(PlanTarget cell) => cell.Period == Periods.Period.Year ? [Year(cell.Year)] : [Year(cell.Year), cell.Period.Code()];

    private static void AppendFolded(StringBuilder id, string part)
    {
        foreach (var character in part.AsSpan(0, Math.Min(part.Length, MaxPart)))
        {
            var lower = char.ToLowerInvariant(character);
            id.Append(char.IsAsciiLetterLower(lower) || char.IsAsciiDigit(lower) || lower is '.' or '-' ? lower : '-');
        }
    }
}
