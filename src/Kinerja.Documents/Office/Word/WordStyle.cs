namespace Kinerja.Documents.Office.Word;

/// <summary>What a style, or a paragraph itself, says about numbering.</summary>
/// <param name="BasedOn">The style it is based on.</param>
/// <param name="List">The list; <c>0</c> for none.</param>
/// <param name="Level">Level in the list.</param>
internal sealed record WordStyle(string? BasedOn = null, string? List = null, int? Level = null)
{
    /// <summary>With one more property.</summary>
    public WordStyle With(string property, string? value) => property switch
    {
        "basedOn" => this with { BasedOn = value },
        "numId" => this with { List = value },
        _ => this with { Level = WordList.Level(value) },
    };
}
