namespace Kinerja.Web.Localisation;

/// <summary>Names the words of typing the code of an issued document: CheckCodeWords.resx and CheckCodeWords.en.resx.</summary>
public sealed class CheckCodeWords;
