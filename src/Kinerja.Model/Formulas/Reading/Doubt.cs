namespace Kinerja.Model.Formulas.Reading;

/// <summary>A place that can be read in more than one way. Nothing is guessed: it is asked, with every reading written out.</summary>
/// <param name="Kind">Which rule doubts.</param>
/// <param name="Position">Where in the text.</param>
/// <param name="Group">Places with the same group are answered together: one <c>desa/kelurahan</c> is read like the next.</param>
/// <param name="Choices">How many readings there are, 1 or 2.</param>
internal sealed record Doubt(DoubtKind Kind, int Position, string Group, int Choices);
