namespace Kinerja.Web.Localisation;

/// <summary>Names the words of import pages: ImportWords.resx and ImportWords.en.resx.</summary>
public sealed class ImportWords;
