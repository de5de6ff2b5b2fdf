namespace Kinerja.Web.Components.Pages.Plans.Versions;

/// <summary>One part of a row of a comparison.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="From">As it was.</param>
/// <param name="To">As it is.</param>
internal sealed record DifferenceField(string Name, string? From, string? To);
