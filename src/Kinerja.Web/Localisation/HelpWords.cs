namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the help: HelpWords.resx and HelpWords.en.resx.</summary>
public sealed class HelpWords;
