namespace Kinerja.Web.Localisation;

/// <summary>Names the words about where a period stands: PeriodWords.resx and PeriodWords.en.resx.</summary>
public sealed class PeriodWords;
