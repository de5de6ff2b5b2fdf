namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the targets of a year: TargetWords.resx and TargetWords.en.resx.</summary>
public sealed class TargetWords;
