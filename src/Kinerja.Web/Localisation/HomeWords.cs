namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the home of an agency: HomeWords.resx and HomeWords.en.resx.</summary>
public sealed class HomeWords;
