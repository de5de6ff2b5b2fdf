using System.Text.Json.Serialization;

namespace Kinerja.Chaos.Histories;

/// <summary>A line of a history file.</summary>
/// <param name="Phase"><c>invoke</c> is written before the operation is first sent, <c>ok</c>, <c>fail</c> or <c>unknown</c> after.</param>
/// <param name="Time">When, nanoseconds of the driver's clock.</param>
/// <param name="Operation">The operation as far as it is known then.</param>
public sealed record HistoryEvent(
    [property: JsonPropertyName("phase")] string Phase, [property: JsonPropertyName("t")] long Time, [property: JsonPropertyName("op")] Operation Operation)
{
    /// <summary>Name of the phase that begins an operation.</summary>
    public const string Invoke = "invoke";

    /// <summary>Names of the phases that end one.</summary>
    public static IReadOnlyDictionary<OperationOutcome, string> Phases { get; } = new Dictionary<OperationOutcome, string>
    {
        [OperationOutcome.Ok] = "ok",
        [OperationOutcome.Failed] = "fail",
        [OperationOutcome.Unknown] = "unknown",
    };
}
