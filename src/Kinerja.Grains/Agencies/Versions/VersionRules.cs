using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans.Versions;

namespace Kinerja.Grains.Agencies.Versions;

/// <summary>What a version must say to be signed. Pure.</summary>
internal static class VersionRules
{
    /// <summary>Versions of one year.</summary>
    public const int MaxVersions = 20;

    /// <summary>Characters of a document's number.</summary>
    public const int MaxDocumentNumber = 100;

    /// <summary>Everything that is wrong with a signature; empty when it stands.</summary>
    /// <param name="command">The signature.</param>
    /// <param name="record">What there is of the year.</param>
    /// <param name="hash">Hash of the present plan of the year.</param>
    /// <param name="today">The day in the agency's zone.</param>
    public static IReadOnlyList<Problem> Check(SignVersion command, VersionsOfYear record, string hash, DateOnly today)
    {
        if (command.Actor.Role != ActorRole.Head)
            return [VersionRefusals.Role()];
        if (command.Number != record.Signed.Count)
            return [VersionRefusals.Exists(record.Signed)];
        if (record.Signed.Count >= MaxVersions)
            return [VersionRefusals.TooMany(MaxVersions)];

        var problems = Words(command, record).ToList();
        if (command.DocumentDate > today || command.DocumentDate.Year < command.Year - 1)
            problems.Add(VersionRefusals.Date(command.Year, today));
        if (problems.Count == 0 && record.Signed is [.., var last] && last.Hash == hash && command.Reason != RevisionReason.Official)
            problems.Add(VersionRefusals.Same(last.Number));
        return problems;
    }

    /// <summary>Everything that is wrong with the beginning of a revision; empty when it may be begun.</summary>
    public static IReadOnlyList<Problem> Check(BeginRevision command, VersionsOfYear record) =>
        record.Open is { } open ? [VersionRefusals.Open(command.Year, open)] : [.. Why(command.Reason, command.Note)];

    private static IEnumerable<Problem> Words(SignVersion command, VersionsOfYear record)
    {
        if (string.IsNullOrWhiteSpace(command.DocumentNumber))
            yield return Refusals.Required("documentNumber");
        else if (command.DocumentNumber.Trim().Length > MaxDocumentNumber)
            yield return Refusals.TooLong("documentNumber", MaxDocumentNumber);
        if (command.Reason is null && record.Signed.Count > 0)
            yield return VersionRefusals.ReasonMissing();
        foreach (var problem in Why(command.Reason, command.Note))
            yield return problem;
    }

    private static IEnumerable<Problem> Why(RevisionReason? reason, string? note)
    {
        if (reason is { } given && !Enum.IsDefined(given))
            yield return VersionRefusals.ReasonMissing();
        if (reason == RevisionReason.Other && string.IsNullOrWhiteSpace(note))
            yield return Refusals.ReasonRequired("note");
        if (note?.Length > Refusals.MaxReason)
            yield return Refusals.TooLong("note", Refusals.MaxReason);
    }
}
