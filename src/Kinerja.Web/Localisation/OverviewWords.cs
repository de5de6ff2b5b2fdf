namespace Kinerja.Web.Localisation;

/// <summary>Names the words of overview pages: OverviewWords.resx and OverviewWords.en.resx.</summary>
public sealed class OverviewWords;
