namespace Kinerja.Web.Localisation;

/// <summary>Names the words of entry pages: EntryWords.resx and EntryWords.en.resx.</summary>
public sealed class EntryWords;
