namespace Kinerja.Web.Components.Ui;

/// <summary>One choice of a filter.</summary>
public sealed record FilterChip(string Text, string Href, bool Current = false);
