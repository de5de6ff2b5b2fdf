namespace Kinerja.Web.Localisation;

/// <summary>Names the words about documents that go out: DocumentWords.resx and DocumentWords.en.resx.</summary>
public sealed class DocumentWords;
