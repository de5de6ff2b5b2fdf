namespace Kinerja.Documents.Workbooks;

/// <summary>The words of a workbook to fill, in one language.</summary>
/// <param name="Title">Over everything: what it is and of which quarter.</param>
/// <param name="Agency">Name of the agency and its region.</param>
/// <param name="Lines">How to fill it, a line each.</param>
/// <param name="Heads">Heads of the eight columns.</param>
/// <param name="Number">What a cell takes that holds a number from 0; at most 255 characters, as the three below.</param>
/// <param name="Share">What a cell takes that holds a percentage of a whole.</param>
/// <param name="Any">What a cell takes that may be negative.</param>
/// <param name="Refused">Said by the program when something else is typed.</param>
public sealed record EntryWorkbookWords(
    string Title, string Agency, IReadOnlyList<string> Lines, IReadOnlyList<string> Heads, string Number, string Share, string Any, string Refused);
