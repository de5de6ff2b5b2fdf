namespace Kinerja.Model.Formulas.Reading;

/// <summary>The letter x as a sign: standing alone, or written onto a power of ten (<c>x100</c>). Inside a word it is a letter.</summary>
internal static class Multiplications
{
    /// <summary>True for a word that is nothing but an x.</summary>
    public static bool IsSign(Atom atom) => atom.Is("x");

    /// <summary>True for <c>x100</c>, <c>X1.000</c> …; <c>X1</c> is a name.</summary>
    public static bool IsGlued(Atom atom) =>
        atom.Kind == AtomKind.Word && atom.Text.Length > 3 && atom.Text[0] is 'x' or 'X' && Constants.LooksLike(atom.Text[1..])
        && Constants.Read(atom.Text[1..], out _) is [var value, ..] && Constants.IsPowerOfTen(value);
}
