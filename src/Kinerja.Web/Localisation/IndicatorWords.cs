namespace Kinerja.Web.Localisation;

/// <summary>Names the words of indicator pages: IndicatorWords.resx and IndicatorWords.en.resx.</summary>
public sealed class IndicatorWords;
