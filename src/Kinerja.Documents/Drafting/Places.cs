using System.Globalization;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>Says where something stands.</summary>
internal static class Places
{
    /// <summary>“Baris 12”, “Tabel 1 baris 3”, “Lembar “IKU” sel C12” or “Lembar “IKU” baris 12”.</summary>
    public static Text Of(SourceLocation source) => source.Sheet is { } sheet ? OfSheet(sheet, source) : source.Table is { } table
        ? new($"Tabel {Print(table)} baris {Print(source.Row ?? 0)}", $"Table {Print(table)} row {Print(source.Row ?? 0)}")
        : new($"Baris {Print(source.Line ?? 0)}", $"Line {Print(source.Line ?? 0)}");

    private static Text OfSheet(string sheet, SourceLocation source) => source.Cell is { } cell
        ? new($"Lembar “{sheet}” sel {cell}", $"Sheet “{sheet}” cell {cell}")
        : new($"Lembar “{sheet}” baris {Print(source.Row ?? 0)}", $"Sheet “{sheet}” row {Print(source.Row ?? 0)}");

    /// <summary>A number without grouping.</summary>
    public static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
