namespace Kinerja.Web.Localisation;

/// <summary>Names the words of undoing an import: UndoWords.resx and UndoWords.en.resx.</summary>
public sealed class UndoWords;
