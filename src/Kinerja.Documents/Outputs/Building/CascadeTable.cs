using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>
/// The list of key indicators beside the programmes and activities that serve them, in the layout that agencies use: the list and the programmes share lines by
/// layout alone. Columns for what the plan does not have are left out.
/// </summary>
internal sealed class CascadeTable(Plan plan, Wording words)
{
    /// <summary>Name by which a template places it.</summary>
    public const string Tag = "tabel.iku";

    private readonly bool _programmes = plan.Programmes.Count > 0;
    private readonly bool _ofProgrammes = plan.Programmes.Any(p => plan.Indicators.Any(i => i.Programme == p.Code));
    private readonly bool _subs = plan.Programmes.Any(p => p.Activities.Any(a => a.Parent is not null));

    /// <summary>The table.</summary>
    public TableBlock Build() => new() { Tag = Tag, Columns = [.. Columns()], Head = Head(), Rows = [.. Rows()] };

    private IEnumerable<OutputColumn> Columns()
    {
        yield return new(words.Say("No.", "No."), 1);
        yield return new(words.Say("Sasaran", "Objective"), 5);
        yield return new(words.Say("No. IKU", "KPI No."), 1);
        yield return new(words.Say("Indikator Kinerja Utama", "Key Performance Indicator"), 5);
        if (_programmes)
        {
            yield return new(words.Say("Program", "Programme"), 5);
            if (_ofProgrammes)
                yield return new(words.Say("Indikator Program", "Programme Indicator"), 5);
            yield return new(words.Say("Kegiatan", "Activity"), 5);
            if (_subs)
                yield return new(words.Say("Sub Kegiatan", "Sub-activity"), 5);
            yield return new(words.Say("Indikator Kinerja Individu", "Individual Indicator"), 6);
        }

        yield return new(words.Say("Ket.", "Remark"), 2);
    }

    private List<OutputRow> Head()
    {
        OutputCell Over(string id, string en, int across) => new(new OutputText(words.Say(id, en)), ColumnSpan: across);
        OutputCell Tall(string id, string en) => new(new OutputText(words.Say(id, en)), RowSpan: 2);
        OutputCell Plain(string id, string en) => OutputCell.Of(words.Say(id, en));
        var first = new List<OutputCell> { Tall("NO.", "NO."), Over("SASARAN", "OBJECTIVE", 3) };
        var second = new List<OutputCell> { Plain("URAIAN", "DESCRIPTION"), Over("INDIKATOR KINERJA UTAMA", "KEY PERFORMANCE INDICATOR", 2) };
        if (_programmes)
        {
            first.Add(Tall("PROGRAM", "PROGRAMME"));
            if (_ofProgrammes)
                first.Add(Tall("INDIKATOR PROGRAM", "PROGRAMME INDICATOR"));
            first.Add(Over("KEGIATAN", "ACTIVITY", _subs ? 3 : 2));
            second.Add(Plain("URAIAN", "DESCRIPTION"));
            if (_subs)
                second.Add(Plain("SUB KEGIATAN", "SUB ACTIVITY"));
            second.Add(Plain("INDIKATOR KINERJA INDIVIDU", "INDIVIDUAL INDICATOR"));
        }

        first.Add(Tall("KET.", "REMARK"));
        return [new(first), new(second)];
    }

    private IEnumerable<OutputRow> Rows() => PlanParts.Objectives(plan, withProgrammes: true).SelectMany(Block);

    /// <summary>The lines of an objective: its key indicators from the top, its programmes beside them.</summary>
    private IEnumerable<OutputRow> Block(Objective? objective)
    {
        var keys = PlanParts.Keys(plan, objective);
        var programmes = PlanParts.Programmes(plan, objective).Select(p => CascadeLine.Of(plan, p)).ToList();
        var lines = programmes.SelectMany(p => p).ToList();
        var count = Math.Max(1, Math.Max(keys.Count, lines.Count));
        var until = 0;
        var programme = 0;
        for (var i = 0; i < count; i++)
        {
            var cells = new List<OutputCell>();
            if (i == 0)
            {
                cells.Add(new(new OutputText(objective is null ? "" : Names.NumberOf(objective)), RowSpan: count));
                cells.Add(new(new OutputText(objective is null ? "" : Names.Of(objective)), RowSpan: count));
            }

            // The list is never merged downwards: a form that repeats what spans rows would name an indicator twice.
            cells.AddRange(i < keys.Count ? Listed(keys[i]) : [OutputCell.Of(""), OutputCell.Of("")]);
            if (_programmes)
            {
                if (i == until)
                {
                    var height = programme < programmes.Count ? programmes[programme].Count : count - i;
                    programme++;
                    until += height;
                    cells.Add(new(new OutputText(i < lines.Count && lines[i].Programme is { } begun ? begun.OriginalName ?? begun.Name : ""), RowSpan: height));
                }

                var line = i < lines.Count ? lines[i] : null;
                if (_ofProgrammes)
                    cells.Add(Name(line?.OfProgramme));
                cells.Add(OutputCell.Of(line?.Activity is { } begins ? begins.OriginalName ?? begins.Name : ""));
                if (_subs)
                    cells.Add(OutputCell.Of(line?.SubActivity is { } sub ? sub.OriginalName ?? sub.Name : ""));
                cells.Add(Name(line?.OfActivity));
            }

            cells.Add(OutputCell.Of(""));
            yield return new(cells);
        }
    }

    // Of two wordings the list has the other one, and so it does with the number.
    private static IEnumerable<OutputCell> Listed(PlanIndicator card) => card.OtherName is { } other
        ? Names.Numbered(card.Number, other, null)
        : card.OtherNumber is null ? Names.Numbered(card.Number, card.Name, card.OriginalName) : Names.Numbered(card.Number, card.Name, null);

    private static OutputCell Name(PlanIndicator? card) => OutputCell.Of(card is null ? "" : card.OriginalName ?? Numbered(card));

    private static string Numbered(PlanIndicator card) => card.Number is { } number ? $"{number} {card.Name}" : card.Name;
}
