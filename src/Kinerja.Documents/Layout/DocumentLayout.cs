namespace Kinerja.Documents.Layout;

/// <summary>The lines of a document with their roles.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Unknown">Tables that nobody has named the columns of; their lines have no role.</param>
internal sealed record DocumentLayout(List<LaidLine> Lines, IReadOnlyList<UnknownTable> Unknown);
