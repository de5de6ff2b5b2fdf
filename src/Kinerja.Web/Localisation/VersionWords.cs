namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the versions of a plan: VersionWords.resx and VersionWords.en.resx.</summary>
public sealed class VersionWords;
