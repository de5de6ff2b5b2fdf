using System.Globalization;
using Kinerja.Model.Checks;
using Kinerja.Model.Imports;
using Kinerja.Model.Plans;
using Kinerja.Web.Components.Pages.Findings;

namespace Kinerja.Web.Components.Pages.Imports;

/// <summary>A row of the source with what was found in it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Number">Its number as shown.</param>
/// <param name="Findings">Findings that name it, worst first.</param>
/// <param name="Columns">Cells that findings name, with the worst severity of each.</param>
/// <param name="IsUnread">True when something in it was not understood.</param>
/// <param name="Sheet">The sheet that begins with it; null when none does.</param>
public sealed record SourceLine(
    SourceRow Row, string Anchor, string Number, IReadOnlyList<Finding> Findings, IReadOnlyDictionary<int, Severity> Columns, bool IsUnread, string? Sheet = null)
{
    /// <summary>True for rows worth showing without being asked.</summary>
    public bool IsRemarkable => Findings.Count > 0 || IsUnread || Sheet is not null || Row.Role is "header" or "unknown";
}

/// <summary>The source in stretches: what has findings is open, long stretches without are folded, who signed is closed.</summary>
internal static class SourceLines
{
    private const int Fold = 6;

    /// <summary>Stretches of rows, each with whether it is folded.</summary>
    public static IReadOnlyList<(bool IsFolded, IReadOnlyList<SourceLine> Lines)> Of(ImportDraft draft)
    {
        var findings = draft.Findings
            .SelectMany(f => f.Sources.Select(s => (Anchor: SourceWords.Anchor(s), s.Column, Finding: f)))
            .Where(f => f.Anchor is not null)
            .ToLookup(f => f.Anchor!, f => (f.Column, f.Finding));
        var unread = draft.NotUnderstood.Select(n => SourceWords.Anchor(n.Source)).ToHashSet();
        var stretches = new List<(bool, IReadOnlyList<SourceLine>)>();
        var open = new List<SourceLine>();
        var quiet = new List<SourceLine>();
        string? sheet = null;
        foreach (var row in draft.Rows)
        {
            var place = row.Source ?? SourceLocation.AtLine(row.Number);
            var anchor = SourceWords.Anchor(place) ?? string.Create(CultureInfo.InvariantCulture, $"baris-{row.Number}");
            var here = findings[anchor].ToList();
            var line = new SourceLine(
                row,
                anchor,
                SourceWords.Short(SourceWords.Row(place)),
                [.. here.Select(h => h.Finding).DistinctBy(f => f.Id).OrderBy(f => f.Severity).ThenBy(f => f.Rule)],
                here.Where(h => h.Column is not null).GroupBy(h => h.Column!.Value).ToDictionary(g => g.Key, g => g.Min(h => h.Finding.Severity)),
                unread.Contains(anchor),
                place.Sheet != sheet ? place.Sheet : null);
            sheet = place.Sheet;
            if (line.IsRemarkable)
            {
                Settle();
                open.Add(line);
            }
            else
            {
                quiet.Add(line);
            }
        }

        Settle();
        Close();
        return stretches;

        void Settle()
        {
            if (quiet.Count >= Fold)
            {
                Close();
                stretches.Add((true, [.. quiet]));
            }
            else
            {
                open.AddRange(quiet);
            }

            quiet.Clear();
        }

        void Close()
        {
            if (open.Count > 0)
            {
                stretches.Add((false, [.. open]));
                open.Clear();
            }
        }
    }
}
