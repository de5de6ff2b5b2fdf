using Kinerja.Model.Formulas;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Calculations;

/// <summary>Finds the component that is meant by a name in any spelling: <c>Jml UM thn N</c> is <c>jumlah um</c>.</summary>
internal sealed class ComponentNames(Formula? formula)
{
    private readonly HashSet<string> _names = formula is null ? [] : [.. formula.Components.Select(c => c.Name)];

    /// <summary>True when there is a formula to look in.</summary>
    public bool HasFormula => formula is not null;

    /// <summary>The components as written, for messages.</summary>
    public IEnumerable<string> Texts => formula is null ? [] : formula.Components.Select(c => c.Text).Distinct(StringComparer.Ordinal);

    /// <summary>The folded name, or null when the formula reads no such component.</summary>
    public string? Find(string name)
    {
        var folded = TextFolding.Fold(name);
        if (_names.Contains(folded))
        {
            return folded;
        }

        // A year mark is no part of a name, and only the formula language knows year marks.
        return FormulaParser.Parse(name) is { Formula: { Components: [var only], Root: ComponentNode } } && _names.Contains(only.Name) ? only.Name : null;
    }
}
