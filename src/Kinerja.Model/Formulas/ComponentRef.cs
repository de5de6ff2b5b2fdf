namespace Kinerja.Model.Formulas;

/// <summary>A figure that a formula reads.</summary>
/// <param name="Name">The folded name, the identity: lower case, spellings unified (<c>jml</c> → <c>jumlah</c>, <c>yg</c> → <c>yang</c>), single blanks, no year words.</param>
/// <param name="Text">The words as written, without the year mark.</param>
/// <param name="YearOffset">0 for this year, −1 for the previous year.</param>
[GenerateSerializer, Immutable, Alias("kinerja.component-ref")]
public sealed record ComponentRef([property: Id(0)] string Name, [property: Id(1)] string Text, [property: Id(2)] int YearOffset);
