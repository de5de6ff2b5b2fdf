namespace Kinerja.Web.Api.Entries;

/// <summary>What came of a batch.</summary>
/// <param name="Cells">One answer for each figure, in order.</param>
/// <param name="Figures">The indicators of the year as they are now; null when they cannot be read at the moment, though what is saved is saved.</param>
internal sealed record EntryResultModel(IReadOnlyList<EntryAnswerModel> Cells, IReadOnlyList<EntryFigureModel>? Figures);
