using Kinerja.Model.Texts;

namespace Kinerja.Model.Imports;

/// <summary>A row of a plan for matching.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">Rows match only within a kind.</param>
/// <param name="Place">Kind and what it stands under, in codes of the existing plan.</param>
/// <param name="Name">Its name.</param>
internal sealed record MatchRow(string Code, string Kind, string Place, string Name)
{
    /// <summary>The folded name.</summary>
    public string Folded { get; } = TextFolding.Fold(Name);
}
