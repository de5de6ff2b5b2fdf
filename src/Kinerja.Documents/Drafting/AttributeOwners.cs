using Kinerja.Documents.Layout;

namespace Kinerja.Documents.Drafting;

/// <summary>
/// Which indicator columns a unit, formula or figure may belong to: those of its own block, nearest first. A table may hold a block for the objective and,
/// further right, one for the activity, each with its own unit and targets.
/// </summary>
internal sealed class AttributeOwners
{
    private readonly IReadOnlyList<int>[] _owners;

    /// <summary>Finds the blocks of a table once.</summary>
    public AttributeOwners(IReadOnlyList<TableColumn> columns)
    {
        _owners = new IReadOnlyList<int>[columns.Count];
        IReadOnlyList<int> open = [], complete = [];
        foreach (var column in columns)
        {
            if (column.IsIndicator)
                complete = open = [column.Index, .. open];
            else if (IsAttribute(column))
                open = [];
            _owners[column.Index] = complete;
        }

        // Attributes left of every indicator belong to the first block.
        var first = _owners.FirstOrDefault(o => o.Count > 0) ?? [];
        for (var i = 0; i < _owners.Length; i++)
        {
            if (_owners[i].Count == 0)
                _owners[i] = first;
        }
    }

    /// <summary>Indicator columns, nearest first.</summary>
    public IReadOnlyList<int> Of(int column) => _owners[column];

    /// <summary>True for a column that says something about an indicator.</summary>
    public static bool IsAttribute(TableColumn column) => column.HoldsFigures || column.Meaning is ColumnMeaning.Formula or ColumnMeaning.Unit
        or ColumnMeaning.Owner or ColumnMeaning.DataSource or ColumnMeaning.Rationale or ColumnMeaning.Polarity;
}
