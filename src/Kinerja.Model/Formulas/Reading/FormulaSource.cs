namespace Kinerja.Model.Formulas.Reading;

/// <summary>A text split into atoms once, however many readings of it are tried.</summary>
/// <param name="Text">As written.</param>
/// <param name="Atoms">Its atoms, without a full stop or semicolon at the end.</param>
/// <param name="Evidence">What they show as a whole.</param>
internal sealed record FormulaSource(string Text, IReadOnlyList<Atom> Atoms, FormulaEvidence Evidence)
{
    /// <summary>Splits a text.</summary>
    public static FormulaSource Of(string text)
    {
        var atoms = AtomReader.Read(text);
        var end = atoms.Count;
        while (end > 0 && atoms[end - 1] is { Kind: AtomKind.Other, Text: ";" } or { Kind: AtomKind.Word, Word: "", Text: "." or "," })
        {
            end--;
        }

        atoms.RemoveRange(end, atoms.Count - end);
        return new FormulaSource(text, atoms, FormulaEvidence.Of(atoms));
    }
}
