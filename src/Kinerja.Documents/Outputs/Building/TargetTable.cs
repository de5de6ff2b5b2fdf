using System.Globalization;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>
/// Goals, objectives and their indicators with formula, unit and the target of every year, in the layout that agencies use. Targets stand as they were typed: a
/// number with its decimals, anything else in its own words.
/// </summary>
internal sealed class TargetTable(Plan plan, Wording words)
{
    /// <summary>Name by which a template places it.</summary>
    public const string Tag = "tabel.rencana";

    private readonly bool _goals = plan.Goals.Any(g => g.Level == GoalLevel.Agency) || plan.Indicators.Any(i => i.Level == IndicatorLevel.Goal);
    private readonly List<(string Id, string En, Func<PlanIndicator, string?> Read)> _more = More(plan);

    // A code may stand twice for a year that a document has twice; the first one counts, as everywhere.
    private readonly ILookup<(string, int), PlanTarget> _targets = plan.Targets.Where(t => t.Period == Period.Year).ToLookup(t => (t.Indicator, t.Year));

    /// <summary>The table.</summary>
    public TableBlock Build() => new() { Tag = Tag, Columns = [.. Columns()], Head = [new([.. HeadCells()])], Rows = [.. PlanParts.Goals(plan).SelectMany(Block)] };

    private IEnumerable<OutputColumn> Columns()
    {
        yield return new(words.Say("No.", "No."), 2);
        if (_goals)
        {
            yield return new(words.Say("Tujuan SKPD", "Agency Goal"), 5);
            yield return new(words.Say("Indikator Tujuan", "Goal Indicator"), 5);
        }

        yield return new(words.Say("Sasaran SKPD", "Agency Objective"), 5);
        yield return new(words.Say("No. IKU", "KPI No."), 2);
        yield return new(words.Say("Indikator Sasaran SKPD (IKU SKPD)", "Objective Indicator (KPI)"), 5);
        yield return new(words.Say("Penjelasan / Formulasi Perhitungan", "Explanation / Formula"), 7);
        yield return new(words.Say("Satuan", "Unit"), 2);
        foreach (var year in plan.Header.Years)
            yield return new(Year(year), 2, IsNumeric: true);
        foreach (var (id, en, _) in _more)
            yield return new(words.Say(id, en), 3);
    }

    private IEnumerable<OutputCell> HeadCells()
    {
        var columns = Columns().ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            // The number of an indicator has no heading of its own.
            if (i == (_goals ? 4 : 2))
                yield return new(new OutputText(columns[++i].Name), ColumnSpan: 2);
            else
                yield return OutputCell.Of(columns[i].Name);
        }
    }

    private string Year(int year)
    {
        var digits = year.ToString(CultureInfo.InvariantCulture);
        return year != plan.Header.BaseYear ? digits : plan.Header.BaseIsRealisation switch
        {
            true => words.Say($"Realisasi Tahun Dasar {digits}", $"Base Year {digits} (Realisation)"),
            false => words.Say($"Target Tahun Dasar {digits}", $"Base Year {digits} (Target)"),
            _ => words.Say($"Tahun Dasar {digits}", $"Base Year {digits}"),
        };
    }

    private IEnumerable<OutputRow> Block(Goal? goal)
    {
        var lines = PlanParts.Under(plan, goal).ToList();
        if (goal is not null && lines.Count == 0)
            lines = [(null, null)];
        for (var i = 0; i < lines.Count; i++)
        {
            var (card, objective) = lines[i];
            var isOfGoal = card?.Level == IndicatorLevel.Goal;
            var begins = objective is not null && (i == 0 || !ReferenceEquals(lines[i - 1].Objective, objective));
            var cells = new List<OutputCell>();
            if (_goals)
            {
                if (i == 0)
                {
                    cells.Add(new(new OutputText(goal is null ? "" : Names.NumberOf(goal)), RowSpan: lines.Count));
                    cells.Add(new(new OutputText(goal is null ? "" : Names.Of(goal)), RowSpan: lines.Count));
                }

                cells.Add(OutputCell.Of(isOfGoal ? WithNumber(card!) : ""));
            }

            if (objective is null)
            {
                cells.AddRange(_goals ? [OutputCell.Of("")] : [OutputCell.Of(""), OutputCell.Of("")]);
            }
            else if (begins)
            {
                var height = lines.Skip(i).TakeWhile(l => ReferenceEquals(l.Objective, objective)).Count();
                if (!_goals)
                    cells.Add(new(new OutputText(Names.NumberOf(objective)), RowSpan: height));
                cells.Add(new(new OutputText(Names.Of(objective)), RowSpan: height));
            }

            cells.AddRange(card is null || isOfGoal ? [OutputCell.Of(""), OutputCell.Of("")] : Listed(card));
            cells.AddRange(Facts(card));
            yield return new(cells);
        }
    }

    private IEnumerable<OutputCell> Facts(PlanIndicator? card)
    {
        yield return OutputCell.Of(card is null ? "" : Names.Formula(card));
        yield return OutputCell.Of(card is null ? "" : Names.Unit(card));
        foreach (var year in plan.Header.Years)
            yield return card is null ? OutputCell.Of("") : Cell(_targets[(card.Code, year)].FirstOrDefault());
        foreach (var (_, _, read) in _more)
            yield return OutputCell.Of(card is null ? "" : read(card) ?? "");
    }

    private static OutputCell Cell(PlanTarget? target) => target switch
    {
        null => OutputCell.Of(""),
        { Value.IsNumber: true } => OutputCell.Of(target.Value),
        _ => OutputCell.Of(target.Text.Trim()),
    };

    private static IEnumerable<OutputCell> Listed(PlanIndicator card) => Names.Numbered(card.OtherNumber ?? card.Number, card.Name, card.OriginalName);

    private static string WithNumber(PlanIndicator card) => card.OriginalName ?? (card.Number is { } number ? $"{number} {card.Name}" : card.Name);

    private static List<(string Id, string En, Func<PlanIndicator, string?> Read)> More(Plan plan)
    {
        var shown = plan.Indicators.Where(i => i.Level is IndicatorLevel.Key or IndicatorLevel.Goal).ToList();
        List<(string Id, string En, Func<PlanIndicator, string?> Read)> all =
        [
            ("Alasan", "Rationale", i => i.Rationale),
            ("Sumber Data", "Data Source", i => i.DataSource),
            ("Penanggung Jawab", "Responsible", i => i.Owner),
        ];
        return [.. all.Where(column => shown.Exists(i => column.Read(i) is not null))];
    }
}
