using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Audit.Contracts;

/// <summary>Something that happened: who did what, where from, and what came of it. When, and after what, is said by the <see cref="AuditEntry"/> that holds it.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.audit-event")]
public sealed record AuditEvent
{
    /// <summary>Operation id of the command; an id of its own for what is no command.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>The method that was called, by its aliases: <c>IIndicatorYear.Report</c>; <c>SignIn</c> and its like for what is no method.</summary>
    [Id(1)] public required string Action { get; init; }

    /// <summary>What it was about: the id of the grain, <c>indicator-year/35.08|dinkop-um|iku-1|2019</c>.</summary>
    [Id(2)] public string Object { get; init; } = "";

    /// <summary>Account, key or service.</summary>
    [Id(3)] public string ActorId { get; init; } = "";

    /// <summary>As shown in histories.</summary>
    [Id(4)] public string ActorName { get; init; } = "";

    /// <summary>The role in which it was done; null without one.</summary>
    [Id(5)] public ActorRole? Role { get; init; }

    /// <summary>What kind of caller.</summary>
    [Id(6)] public CallerKind Kind { get; init; }

    /// <summary>Session, as lists of sessions name it; empty without one.</summary>
    [Id(7)] public string Session { get; init; } = "";

    /// <summary>Where the request came from, as far as known.</summary>
    [Id(8)] public string Source { get; init; } = "";

    /// <summary>Content of the command as JSON, without personal data; null when there is none.</summary>
    [Id(9)] public string? What { get; init; }

    /// <summary>What it changed, as it was before; null where that is not known.</summary>
    [Id(10)] public string? Before { get; init; }

    /// <summary>What it changed, as it is now; null where that is not known.</summary>
    [Id(11)] public string? After { get; init; }

    /// <summary>What came of it.</summary>
    [Id(12)] public AuditOutcome Outcome { get; init; }

    /// <summary>Code of the refusal; null when it was none.</summary>
    [Id(13)] public string? Code { get; init; }

    /// <summary>What makes two reports of one thing the same: a repetition has the same id, and one entry.</summary>
    public string EntryId() => $"{OperationId} {Action} {Object} {Code}";
}
