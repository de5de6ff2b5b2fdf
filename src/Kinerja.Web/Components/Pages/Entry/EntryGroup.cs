namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>An objective or a goal.</summary>
/// <param name="Kind">Key of its kind's word.</param>
/// <param name="Number">As printed.</param>
/// <param name="Name">Its name; null for indicators that belong to none.</param>
/// <param name="Indicators">Its indicators.</param>
public sealed record EntryGroup(string Kind, string? Number, string? Name, IReadOnlyList<EntryIndicator> Indicators);
