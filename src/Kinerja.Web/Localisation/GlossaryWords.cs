namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the glossary: GlossaryWords.resx and GlossaryWords.en.resx.</summary>
public sealed class GlossaryWords;
