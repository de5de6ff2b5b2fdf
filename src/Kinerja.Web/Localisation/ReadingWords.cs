namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the page that shows how far a document is read: ReadingWords.resx and ReadingWords.en.resx.</summary>
public sealed class ReadingWords;
