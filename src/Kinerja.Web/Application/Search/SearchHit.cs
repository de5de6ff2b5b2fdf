namespace Kinerja.Web.Application.Search;

/// <summary>Something that was found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its name.</param>
/// <param name="Note">Where it belongs; empty for none.</param>
/// <param name="Href">Its address.</param>
public sealed record SearchHit(SearchKind Kind, string Title, string Note, string Href);
