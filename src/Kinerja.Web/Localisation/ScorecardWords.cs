namespace Kinerja.Web.Localisation;

/// <summary>Names the words of scorecard pages: ScorecardWords.resx and ScorecardWords.en.resx.</summary>
public sealed class ScorecardWords;
