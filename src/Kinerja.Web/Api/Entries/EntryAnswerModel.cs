using Kinerja.Web.Components.Pages.Entry;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Api.Entries;

/// <summary>What came of one figure.</summary>
internal sealed record EntryAnswerModel
{
    /// <summary>Operation id as sent.</summary>
    public required string OperationId { get; init; }

    /// <summary>Outcome.</summary>
    public required EntryOutcome Outcome { get; init; }

    /// <summary>Why it is not stored; null when it is.</summary>
    public string? Message { get; init; }

    /// <summary>The readings to choose from, for <c>ask</c>.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>True when the person has to say that an implausible figure is right, beside the reason.</summary>
    public bool WantsConfirmation { get; init; }

    /// <summary>What is stored now: this figure once it is saved, somebody else's in a conflict. Null for a figure that the plan does not hold.</summary>
    public EntryStandModel? Stored { get; init; }

    /// <summary>From a row that was sent.</summary>
    public static EntryAnswerModel Of(string operationId, EntryRow row) => new()
    {
        OperationId = operationId,
        Outcome = row.Outcome,
        Message = row.Messages.Count == 0 ? null : string.Join(' ', row.Messages),
        Readings = [.. row.Readings.Select(r => new Reading(r.Code, r.Label.Here()))],
        WantsConfirmation = row.WantsConfirmation,
        Stored = EntryStandModel.Of(row),
    };

    /// <summary>For what is no figure of the plan.</summary>
    public static EntryAnswerModel Refused(string operationId, string message) => new() { OperationId = operationId, Outcome = EntryOutcome.Invalid, Message = message };

    /// <summary>For what could not be looked at.</summary>
    public static EntryAnswerModel Unavailable(string operationId, string message) => new() { OperationId = operationId, Outcome = EntryOutcome.Unavailable, Message = message };

    /// <summary>A reading.</summary>
    /// <param name="Code">Sent back as <c>reading</c>.</param>
    /// <param name="Label">For people.</param>
    internal sealed record Reading(string Code, string Label);
}
