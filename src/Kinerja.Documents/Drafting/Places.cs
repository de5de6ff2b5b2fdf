using System.Globalization;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>Says where something stands.</summary>
internal static class Places
{
    /// <summary>“Baris 12” or “Tabel 1 baris 3”.</summary>
    public static Text Of(SourceLocation source) => source.Table is { } table
        ? new($"Tabel {Print(table)} baris {Print(source.Row ?? 0)}", $"Table {Print(table)} row {Print(source.Row ?? 0)}")
        : new($"Baris {Print(source.Line ?? 0)}", $"Line {Print(source.Line ?? 0)}");

    /// <summary>A number without grouping.</summary>
    public static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
