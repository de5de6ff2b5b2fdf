using Kinerja.Model.Formulas;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 5: a dash (or a blank) for which nobody has said what it stands for, one finding per cell; and a growth series whose first cell is a number
/// although nothing in the plan says what it grows from. A cell with a stated reason is no finding, and neither is one that a question is about.
/// </summary>
public sealed class DashWithoutReasonCheck : IPlanCheck
{
    /// <inheritdoc/>
    public int Rule => 5;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        var figures = new ComponentFigures(context, index);
        foreach (var indicator in index.Indicators)
        {
            var formula = index.FormulaOf(indicator);
            foreach (var cell in index.AllCells(indicator.Code).Where(WantsReason))
            {
                yield return Dash(indicator, formula, cell, index);
            }

            if (formula is not null && FirstWithoutPrevious(indicator, formula, index, figures) is { } first)
            {
                yield return NoPrevious(indicator, first);
            }
        }
    }

    private static bool WantsReason(PlanTarget cell) =>
        cell.Readings.Count == 0 && cell.Value is { State: ValueState.Missing, Reason: null or { Code: ReasonCodes.DashInSource } };

    private Finding Dash(PlanIndicator indicator, Formula? formula, PlanTarget cell, PlanIndex index)
    {
        var period = Say.PeriodOf(cell);
        var written = string.IsNullOrWhiteSpace(cell.Text)
            ? new Text("Sel kosong", "A blank cell")
            : new Text($"Tanda {Say.Quote(cell.Text.Trim())}", $"The mark {Say.Quote(cell.Text.Trim())}");
        var hint = Hint(formula, cell, index);
        return new()
        {
            Id = FindingId.Of(Rule, [indicator.Code, .. FindingId.Period(cell)]),
            Rule = Rule,
            Severity = Severity.Incomplete,
            Indicators = [indicator.Code],
            Years = [cell.Year],
            Message = new(
                $"{written.Id} tanpa alasan pada {Say.Name(indicator)}, {period.Id}.{hint.Id} "
                    + "Mohon pilih artinya: tidak berlaku, belum tersedia, tidak ada tahun sebelumnya, atau alasan lain.",
                $"{written.En} without a reason at {Say.Name(indicator)}, {period.En}.{hint.En} "
                    + "Please say what it stands for: not applicable, not available yet, no previous year, or another reason."),
            Sources = PlanIndex.Places([cell]),
        };
    }

    /// <summary>What the formula says about the dash: only a formula that reads the previous year can be excused by there being none.</summary>
    private static Text Hint(Formula? formula, PlanTarget cell, PlanIndex index)
    {
        if (formula is null || cell.Year == int.MinValue)
        {
            return Text.Same("");
        }

        if (!formula.ReadsPreviousYear)
        {
            return new(
                " Rumusnya hanya membaca angka tahun yang sama, jadi tidak adanya tahun sebelumnya tidak menjelaskannya.",
                " Its formula reads figures of the same year only, so the lack of a previous year does not explain it.");
        }

        var previous = FindingId.Year(cell.Year - 1);
        return index.Cell(cell.Indicator, cell.Year - 1, Period.Year) is null
            ? new($" Rumusnya membaca angka tahun {previous}, yang tidak ada dalam rencana ini.",
                $" Its formula reads figures of {previous}, which are not in this plan.")
            : new($" Rumusnya membaca angka tahun {previous}; tahun itu ada dalam rencana ini.",
                $" Its formula reads figures of {previous}; that year is in this plan.");
    }

    /// <summary>The first cell of a growth series when it is a number, stands for a promise (not for the base year) and what it grows from is not
    /// known.</summary>
    private static PlanTarget? FirstWithoutPrevious(PlanIndicator indicator, Formula formula, PlanIndex index, ComponentFigures figures)
    {
        var first = index.Cells(indicator.Code).FirstOrDefault(c => c.Period == Period.Year);
        return first is { IsBase: false, Value.IsNumber: true } && first.Year > int.MinValue
            && formula.Components.Any(c => c.YearOffset < 0 && figures.Known(c.Name, first.Year - 1, Period.Year) is null)
            ? first
            : null;
    }

    private Finding NoPrevious(PlanIndicator indicator, PlanTarget first)
    {
        var (year, previous) = (FindingId.Year(first.Year), FindingId.Year(first.Year - 1));
        return new()
        {
            Id = FindingId.Of(Rule, indicator.Code, year, "previous"),
            Rule = Rule,
            Severity = Severity.Incomplete,
            Indicators = [indicator.Code],
            Years = [first.Year],
            Message = new(
                $"{Say.Name(indicator)} tahun {year} dihitung dari angka tahun {previous}, yang tidak ada dalam rencana ini. "
                    + $"Mohon isi angka tahun {previous}; tanpa itu realisasi {year} tidak dapat dihitung.",
                $"{Say.Name(indicator)} of {year} is computed from figures of {previous}, which are not in this plan. "
                    + $"Please enter the figures of {previous}; without them the realisation of {year} cannot be computed."),
            Sources = PlanIndex.Places([first]),
        };
    }
}
