namespace Kinerja.Web.Localisation;

/// <summary>Names the words of a document that nothing was read from, or nothing is open in: DraftWords.resx and DraftWords.en.resx.</summary>
public sealed class DraftWords;
