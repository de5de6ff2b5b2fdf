namespace Kinerja.Web.Components.Charts;

/// <summary>One part of a whole.</summary>
/// <param name="Kind"><c>b1</c>…<c>b5</c>, <c>missing</c>, <c>never</c>, <c>later</c>, <c>done</c>, <c>failed</c>, <c>warn</c> or <c>rest</c>.</param>
/// <param name="Count">How many; nothing is drawn for 0.</param>
public sealed record Share(string Kind, int Count);
