namespace Kinerja.Web.Localisation;

/// <summary>Names the words of workbooks to fill: WorkbookWords.resx and WorkbookWords.en.resx.</summary>
public sealed class WorkbookWords;
