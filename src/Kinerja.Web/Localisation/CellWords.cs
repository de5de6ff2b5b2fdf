namespace Kinerja.Web.Localisation;

/// <summary>Names the words beside a figure: CellWords.resx and CellWords.en.resx.</summary>
public sealed class CellWords;
