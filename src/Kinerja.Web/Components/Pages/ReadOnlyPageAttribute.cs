namespace Kinerja.Web.Components.Pages;

/// <summary>A page that has no form: what is sent to it is refused before anything of the page runs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadOnlyPageAttribute : Attribute;
