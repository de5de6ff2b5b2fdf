using System.Text.Json.Serialization;

namespace Kinerja.Chaos.Histories;

/// <summary>How an operation ended, as far as its client knows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OperationOutcome>))]
public enum OperationOutcome
{
    /// <summary>Time-out, connection reset, a process that died, or the end of the run: it may have taken effect or not, or still may.</summary>
    Unknown,

    /// <summary>Acknowledged.</summary>
    Ok,

    /// <summary>Refused by name, so that it has no effect and never will.</summary>
    Failed,
}
