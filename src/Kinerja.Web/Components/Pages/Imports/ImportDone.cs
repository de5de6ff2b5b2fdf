namespace Kinerja.Web.Components.Pages.Imports;

/// <summary>What was carried out.</summary>
/// <param name="Kind">Which notice says so.</param>
/// <param name="Count">How many.</param>
/// <param name="Anchor">Where to go on.</param>
public sealed record ImportDone(string Kind, int Count, string Anchor);
