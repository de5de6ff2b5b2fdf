namespace Kinerja.Web.Components.Pages.Plans;

/// <summary>How far the commands of one form came.</summary>
/// <param name="Kind">Which notice says so.</param>
/// <param name="Stored">Commands that were stored.</param>
/// <param name="IsComplete">True when none is left.</param>
/// <param name="IsUnavailable">True when storage did not answer for one of them.</param>
/// <param name="Anchor">Where on the page to go on, with its hash.</param>
public sealed record CommandResult(string Kind, int Stored, bool IsComplete, bool IsUnavailable = false, string Anchor = "");
