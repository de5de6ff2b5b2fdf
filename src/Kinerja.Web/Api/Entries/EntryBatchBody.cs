namespace Kinerja.Web.Api.Entries;

/// <summary>Figures to enter for one agency and year.</summary>
/// <param name="Period">The quarter whose achievements are wanted with the answer; the last of the year when left out.</param>
/// <param name="Account">
/// Account that the figures were typed under. A browser keeps what could not be sent; if somebody else has signed in there meanwhile, nothing is entered in their name.
/// </param>
/// <param name="Cells">The figures, in the order in which they were typed.</param>
internal sealed record EntryBatchBody(string? Period, string? Account, IReadOnlyList<EntryCellBody>? Cells);
