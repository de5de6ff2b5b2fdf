namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the page of shared models: ModelWords.resx and ModelWords.en.resx.</summary>
public sealed class ModelWords;
