namespace Kinerja.Web.Components.Layout;

/// <summary>One step of the way to a page. The last one has no address: it is the page itself.</summary>
public sealed record Crumb(string Text, string? Href = null);
