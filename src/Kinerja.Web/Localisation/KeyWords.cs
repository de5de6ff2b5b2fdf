namespace Kinerja.Web.Localisation;

/// <summary>Names the words about API keys: KeyWords.resx and KeyWords.en.resx.</summary>
public sealed class KeyWords;
