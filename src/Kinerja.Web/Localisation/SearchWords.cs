namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the search: SearchWords.resx and SearchWords.en.resx.</summary>
public sealed class SearchWords;
