namespace Kinerja.Documents.Outputs.Content;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its words, also the name of the field in csv.</param>
/// <param name="Width">Share of the width among the columns, from 1.</param>
/// <param name="IsNumeric">True for figures, which stand to the right.</param>
public sealed record OutputColumn(string Name, int Width = 1, bool IsNumeric = false);
