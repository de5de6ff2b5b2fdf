namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the page of one card: CardWords.resx and CardWords.en.resx.</summary>
public sealed class CardWords;
