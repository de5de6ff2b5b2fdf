using System.Globalization;
using System.Text.Json.Serialization;

namespace Kinerja.Chaos.Histories;

/// <summary>
/// One operation of a client, from its first sending to the answer. Retries keep the id and are the same operation. Times are nanoseconds of the one
/// monotonic clock of the driver.
/// </summary>
public sealed record Operation
{
    /// <summary>Completion of an operation whose effect may still come.</summary>
    public const long Never = long.MaxValue;

    /// <summary>Operation id, unique in the run.</summary>
    public required string Id { get; init; }

    /// <summary>Number of the client; a client does one thing after the other.</summary>
    public int Client { get; init; }

    /// <summary>The object, e.g. <c>list:35.08|chaos-1|data-a|2019</c>.</summary>
    public required string Object { get; init; }

    /// <summary>What it does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required OperationKind Kind { get; init; }

    /// <summary>How it ended.</summary>
    public OperationOutcome Outcome { get; init; }

    /// <summary>When it was first sent.</summary>
    public long Invoked { get; init; }

    /// <summary>When its answer arrived; <see cref="Never"/> when unknown.</summary>
    public long Completed { get; init; } = Never;

    /// <summary>The tenant it was sent for; null when none.</summary>
    public string? Tenant { get; init; }

    /// <summary>What is written, read, or who takes a name; the state a workflow goes to or is in.</summary>
    public string? Value { get; init; }

    /// <summary>The version a write expects.</summary>
    public long? Expected { get; init; }

    /// <summary>The version a write made or a read saw.</summary>
    public long? Version { get; init; }

    /// <summary>Write: the workflow that may refuse it.</summary>
    public string? Flow { get; init; }

    /// <summary>Transition: who asks.</summary>
    public string? Role { get; init; }

    /// <summary>List read: index of the first of <see cref="Items"/>.</summary>
    public long Start { get; init; }

    /// <summary>List read: the entries from <see cref="Start"/> to the end.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Aggregate read: its figures.</summary>
    public IReadOnlyList<AggregateRow> Rows { get; init; } = [];

    /// <summary>Markers of tenants found anywhere in the answers.</summary>
    public IReadOnlyList<string> Markers { get; init; } = [];

    /// <summary>Code of the refusal, or why the outcome is unknown.</summary>
    public string? Code { get; init; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>True for a read after the writers had come to rest.</summary>
    public bool Final { get; init; }

    /// <summary>List read: entries of the list.</summary>
    public long Length => Start + Items.Count;

    /// <summary>The operation as a person reads it.</summary>
    public string Story()
    {
        var told = Kind switch
        {
            OperationKind.Write => $" {Value} on version {Expected}",
            OperationKind.ReadRegister => $" version {Version} = {Value}",
            OperationKind.ReadList => $" {Length} entries",
            OperationKind.Reserve or OperationKind.Release or OperationKind.ReadOwner => $" {Value ?? "nobody"}",
            OperationKind.Transition => $" to {Value} by {Role}",
            OperationKind.ReadState => $" version {Version} = {Value}",
            _ => "",
        };
        var made = Kind is OperationKind.Write or OperationKind.Transition && Version is { } v ? $" → version {v}" : "";
        return $"{Id} (client {Client}, {Kind}{told}{made}, {Seconds(Invoked)}–{(Completed == Never ? "?" : Seconds(Completed))} s, "
            + $"{Outcome}{(Code is null ? "" : $" {Code}")}{(Attempts > 1 ? $", sent {Attempts} times" : "")})";
    }

    private static string Seconds(long time) => (time / 1e9).ToString("0.000", CultureInfo.InvariantCulture);
}
