namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the page of a wording: WordingWords.resx and WordingWords.en.resx.</summary>
public sealed class WordingWords;
