using Kinerja.Documents.Layout;
using Kinerja.Model.Formulas;
using Kinerja.Model.Periods;

namespace Kinerja.Documents.Drafting;

/// <summary>Gives units, formulas, figures and the like of a row to the indicator of their block.</summary>
internal sealed class RowAttributes(ReadPlan plan, IReadOnlyList<TableColumn> columns)
{
    private readonly AttributeOwners _owners = new(columns);
    private readonly Dictionary<int, ReadIndicator> _lastIn = [];

    /// <summary>Reads the attributes of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="added">The indicators that the row names, by their column.</param>
    public void Read(TableRow row, Dictionary<int, ReadIndicator> added)
    {
        foreach (var (column, indicator) in added)
            _lastIn[column] = indicator;
        foreach (var column in columns)
        {
            if (AttributeOwners.IsAttribute(column) && row.TextOrMerged(column.Index) is { } text)
                Attribute(row, column, text, added);
            else if (column.Meaning == ColumnMeaning.Remark && row.Text(column.Index) is { } remark)
                plan.Miss(remark, row.At(column.Index), "Keterangan tidak dipakai dalam rencana.", "Remarks have no place in the plan.");
        }

        if (added.Count > 0)
            Blanks(row, added);
    }

    private void Attribute(TableRow row, TableColumn column, string text, Dictionary<int, ReadIndicator> added)
    {
        var owner = Owner(column, added);
        var isNew = owner is not null;
        if (!isNew && !row.Has(column.Index))
            return; // A merged cell that comes down says nothing new in a row without an indicator.
        owner ??= Owner(column, _lastIn);
        if (owner is null)
            plan.Miss(text, row.At(column.Index), "Isi ini tidak berada pada baris sebuah indikator.", "This stands in no row of an indicator.");
        else if (column.IsFigure)
            Figure(row, column, text, owner, isNew);
        else
            Say(row, column, text, owner, isNew);
    }

    private ReadIndicator? Owner(TableColumn column, Dictionary<int, ReadIndicator> indicators)
    {
        foreach (var candidate in _owners.Of(column.Index))
        {
            if (indicators.TryGetValue(candidate, out var owner))
                return owner;
        }

        return null;
    }

    private void Figure(TableRow row, TableColumn column, string text, ReadIndicator owner, bool isNew)
    {
        var (year, period) = (column.Year!.Value, column.Quarter ?? Period.Year);
        if (!isNew && owner.Cells.Exists(c => c.Year == year && c.Period == period))
        {
            plan.Miss(
                text,
                row.At(column.Index),
                "Angka kedua untuk indikator dan tahun yang sama; baris ini tidak menyebut indikator.",
                "A second figure for the same indicator and year; this row names no indicator.");
            return;
        }

        plan.Figure(owner, new(year, period, text, column.Meaning == ColumnMeaning.Baseline, row.At(column.Index), row.IsNumber(column.Index)));
    }

    /// <summary>Beside figures of an indicator a blank cell is a figure that is missing.</summary>
    private void Blanks(TableRow row, Dictionary<int, ReadIndicator> added)
    {
        foreach (var column in columns)
        {
            if (!column.IsFigure || row.TextOrMerged(column.Index) is not null || Owner(column, added) is not { Cells.Count: > 0 } owner)
                continue;
            if (row.IsMergedLeft(column.Index))
            {
                plan.Miss(
                    row.Laid.Line.Cells[row.Alignment.Cells[column.Index]].Text,
                    row.At(column.Index),
                    $"Sel “{column.Label}” digabung dengan sel di kirinya; angkanya tidak disalin.",
                    $"The cell “{column.Label}” is merged with the one on its left; its figure was not copied.");
            }
            else
            {
                var isBase = column.Meaning == ColumnMeaning.Baseline;
                plan.Figure(owner, new(column.Year!.Value, column.Quarter ?? Period.Year, string.Empty, isBase, row.At(column.Index)));
            }
        }
    }

    private void Say(TableRow row, TableColumn column, string text, ReadIndicator owner, bool isNew)
    {
        var said = new ReadText(text.Trim(), row.At(column.Index));
        switch (column.Meaning)
        {
            case ColumnMeaning.Formula when owner.Formula is { } begun && !isNew && begun.Text.Length + said.Text.Length < FormulaLimits.MaxLength:
                owner.Formula = begun with { Text = $"{begun.Text} {said.Text}" };
                break;
            case ColumnMeaning.Formula when owner.Formula is not null && !isNew:
                plan.Miss(said.Text, said.Source, "Lanjutan rumus ini terlalu panjang.", "This continuation of the formula is too long.");
                break;
            case ColumnMeaning.Formula: owner.Formula ??= said; break;
            case ColumnMeaning.Unit: owner.Unit ??= said; break;
            case ColumnMeaning.Owner: owner.Owner ??= said; break;
            case ColumnMeaning.DataSource: owner.DataSource ??= said; break;
            case ColumnMeaning.Rationale: owner.Rationale ??= said; break;
            case ColumnMeaning.Polarity: owner.Direction ??= said; break;
            default: break;
        }
    }
}
