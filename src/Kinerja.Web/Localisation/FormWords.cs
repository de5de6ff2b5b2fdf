namespace Kinerja.Web.Localisation;

/// <summary>Names the words of form pages: FormWords.resx and FormWords.en.resx.</summary>
public sealed class FormWords;
