using System.Globalization;
using Kinerja.Model.Plans;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Findings;

/// <summary>Places in a source document: in words, and as the anchor of the row in the view of the source.</summary>
internal static class SourceWords
{
    /// <summary>“baris 45”, “tabel 2 baris 3”, “lembar IKU sel C12”.</summary>
    public static string Label(IStringLocalizer<FindingWords> words, SourceLocation source) => source switch
    {
        { Line: { } line } => words["Source.Line", line],
        { Sheet: { } sheet, Cell: { } cell } => words["Source.Cell", sheet, cell],
        { Sheet: { } sheet, Row: { } row } => words["Source.SheetRow", sheet, row],
        { Table: { } table, Row: { } row } => words["Source.Row", table, row],
        _ => words["Source.Somewhere"],
    };

    /// <summary>The number alone where the word stands before it.</summary>
    public static string Short(SourceLocation source) => source switch
    {
        { Line: { } line } => line.ToString(CultureInfo.CurrentCulture),
        { Sheet: not null, Cell: { } cell } => cell,
        { Sheet: not null, Row: { } row } => row.ToString(CultureInfo.CurrentCulture),
        { Table: { } table, Row: { } row } => string.Create(CultureInfo.InvariantCulture, $"{table}:{row}"),
        _ => "?",
    };

    /// <summary>Id of the row; null when the place is not a row of a text or table.</summary>
    public static string? Anchor(SourceLocation source) => source switch
    {
        { Line: { } line } => string.Create(CultureInfo.InvariantCulture, $"baris-{line}"),
        { Table: { } table, Row: { } row } => string.Create(CultureInfo.InvariantCulture, $"tabel-{table}-baris-{row}"),
        _ => null,
    };

    /// <summary>The row without its cell.</summary>
    public static SourceLocation Row(SourceLocation source) => source with { Column = null, Cell = source.Row is null ? source.Cell : null };

    /// <summary>The rows that are named, each once.</summary>
    public static IEnumerable<SourceLocation> Rows(IEnumerable<SourceLocation> sources) =>
        sources.DistinctBy(s => (s.Line, s.Table, s.Row, s.Sheet, s.Cell));
}
