using Kinerja.Web.Application.Cells;

namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>What there is beside the figures of an entry.</summary>
/// <param name="Address">The page of a figure by its code.</param>
/// <param name="Marks">Comments, evidence and notes by code; figures without any are left out.</param>
public sealed record EntryBeside(Func<string, string> Address, IReadOnlyDictionary<string, CellMarks> Marks);
