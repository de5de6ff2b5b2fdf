namespace Kinerja.Model.Outcomes;

/// <summary>Words for people, in both languages of the product.</summary>
/// <param name="Id">Indonesian, the neutral language.</param>
/// <param name="En">English.</param>
[GenerateSerializer, Immutable, Alias("kinerja.text")]
public sealed record Text([property: Id(0)] string Id, [property: Id(1)] string En)
{
    /// <summary>The wording for a two-letter language: <c>en</c> gives English, anything else Indonesian.</summary>
    public string In(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : Id;

    /// <summary>A name or quotation that reads the same in both languages.</summary>
    public static Text Same(string text) => new(text, text);
}
