namespace Kinerja.Web.Localisation;

/// <summary>Names the words of plan pages: PlanWords.resx and PlanWords.en.resx.</summary>
public sealed class PlanWords;
