namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the page of the platform: PlatformWords.resx and PlatformWords.en.resx.</summary>
public sealed class PlatformWords;
