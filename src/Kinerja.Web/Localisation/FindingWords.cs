namespace Kinerja.Web.Localisation;

/// <summary>Names the words of finding pages: FindingWords.resx and FindingWords.en.resx.</summary>
public sealed class FindingWords;
