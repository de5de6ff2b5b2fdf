namespace Kinerja.Web.Api.Entries;

/// <summary>Everything that an entry of a year shows and that may change while somebody looks at it.</summary>
/// <param name="Open">Quarters that take figures.</param>
/// <param name="Cells">What is stored for each figure and quarter.</param>
/// <param name="Figures">The indicators of the year.</param>
internal sealed record EntrySheetModel(IReadOnlyList<string> Open, IReadOnlyList<EntryStandModel> Cells, IReadOnlyList<EntryFigureModel> Figures);
