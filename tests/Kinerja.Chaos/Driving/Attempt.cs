using System.Text.Json;

namespace Kinerja.Chaos.Driving;

/// <summary>What came of sending a request once.</summary>
/// <param name="Result">What is known of its effect.</param>
/// <param name="Status">HTTP status; 0 when no answer came.</param>
/// <param name="Code">Code of the refusal, or why no answer came.</param>
/// <param name="Body">The JSON of the answer.</param>
/// <param name="Markers">Markers of tenants anywhere in the answer.</param>
internal sealed record Attempt(AttemptResult Result, int Status, string? Code, JsonElement Body, IReadOnlyList<string> Markers);
