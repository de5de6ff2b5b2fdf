namespace Kinerja.Web.Localisation;

/// <summary>Names the words about templates of documents: TemplateWords.resx and TemplateWords.en.resx.</summary>
public sealed class TemplateWords;
