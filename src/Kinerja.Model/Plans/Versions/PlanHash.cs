using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kinerja.Model.Plans.Versions;

/// <summary>
/// The hash of a plan's content, written out in a fixed form: another version of a stored row, or another order of targets in it, has the same hash as long as the plan
/// says the same.
/// </summary>
public static class PlanHash
{
    private const string Form = "kinerja-plan-1"; // never changed; another form gets another name

    private const char Between = '\u001F';
    private const char End = '\u001E';

    /// <summary>SHA-256, 64 hexadecimal digits.</summary>
    public static string Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var text = new StringBuilder();
        Line(text, Form, string.Join(' ', plan.Header.Years.Select(y => y.ToString(CultureInfo.InvariantCulture))));
        Rows(text, "goal", plan.Goals, g => g.Code, PlanFields.Of);
        Rows(text, "objective", plan.Objectives, o => o.Code, PlanFields.Of);
        Rows(text, "programme", plan.Programmes, p => p.Code, PlanFields.Of);
        Rows(text, "indicator", plan.Indicators, i => i.Code, PlanFields.Of);
        Rows(text, "target", plan.Targets.OrderBy(PlanDifference.KeyOf, StringComparer.Ordinal), PlanDifference.KeyOf, PlanFields.Of);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Rows<T>(StringBuilder text, string kind, IEnumerable<T> rows, Func<T, string> key, Func<T, IEnumerable<(PlanField Field, string? Value)>> fields)
    {
        foreach (var row in rows)
        {
            Line(text, [kind, key(row), .. fields(row).Where(f => f.Value is not null).SelectMany(f => new[] { $"{f.Field}", f.Value })]);
        }
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
        {
            text.Append(field?.Replace(Between, ' ').Replace(End, ' ')).Append(Between);
        }

        text.Append(End);
    }
}
