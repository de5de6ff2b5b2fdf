namespace Kinerja.Web.Tests.Hosting.Telemetry;

/// <summary>A span as it left the site.</summary>
internal sealed record Span(string Trace, string Id, string Parent, string Name, IReadOnlyList<string> Tags);
