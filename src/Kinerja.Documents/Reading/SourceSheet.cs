namespace Kinerja.Documents.Reading;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Number">Its number in the workbook, from 1; hidden sheets count.</param>
/// <param name="Name">Its name.</param>
internal sealed record SourceSheet(int Number, string Name);
