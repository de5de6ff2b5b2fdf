namespace Kinerja.Web.Localisation;

/// <summary>Names the words of naming the columns of a document: ColumnWords.resx and ColumnWords.en.resx.</summary>
public sealed class ColumnWords;
