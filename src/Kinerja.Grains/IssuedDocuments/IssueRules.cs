using Kinerja.Grains.Accounts;
using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Grains.IssuedDocuments.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.IssuedDocuments;

/// <summary>What may be issued and withdrawn. Pure.</summary>
internal static class IssueRules
{
    /// <summary>Characters of a reason.</summary>
    public const int MaxReason = 250;

    /// <summary>Files that a document is handed out as: each form in each language, with room for more of both.</summary>
    public const int MaxFiles = 16;

    private const int MaxKind = 40;

    /// <summary>Why a document is not issued; null when it is.</summary>
    public static Problem? Check(IReadOnlyList<StoredIssue> entries, IssueDocument command)
    {
        if (command.Actor.Role != ActorRole.Head)
            return IssueRefusals.Role();
        if (!KeyText.IsCode(command.Kind, MaxKind) || !KeyText.IsYear(command.Year) || !Enum.IsDefined(command.Period) || (command.Indicator is { } indicator && !KeyText.IsCode(indicator))
            || command.Version < 0 || !IsHash(command.Hash))
            return IssueRefusals.Invalid();
        return Newest(entries, command) is { WithdrawnAt: null } last && last.Hash == command.Hash ? IssueRefusals.Same() : null;
    }

    /// <summary>Why the files of a document are not kept; null when they are.</summary>
    public static Problem? Check(IReadOnlyList<StoredIssue> entries, KeepIssuedFiles command)
    {
        if (command.Actor.Role != ActorRole.Head)
            return IssueRefusals.Role();
        if (command.Files is not { Count: > 0 and <= MaxFiles } || !command.Files.All(IsHash))
            return IssueRefusals.Invalid();
        return entries.FirstOrDefault(e => e.Code == command.Code) switch
        {
            null or { WithdrawnAt: not null } => IssueRefusals.NoDocument(),
            { Files.Count: > 0 } => IssueRefusals.FilesKept(),
            _ => null,
        };
    }

    /// <summary>Why a document is not withdrawn; null when it is.</summary>
    public static Problem? Check(IReadOnlyList<StoredIssue> entries, WithdrawDocument command)
    {
        if (command.Actor.Role != ActorRole.Head)
            return IssueRefusals.Role();
        if (!entries.Any(e => e.Code == command.Code && e.WithdrawnAt is null))
            return IssueRefusals.NoDocument();
        if (string.IsNullOrWhiteSpace(command.Reason))
            return Refusals.ReasonRequired("reason");
        return command.Reason.Trim().Length > MaxReason ? Refusals.TooLong("reason", MaxReason) : null;
    }

    private static bool IsHash(string? text) => text is { Length: 64 } && AccountSecrets.IsHexadecimal(text);

    private static StoredIssue? Newest(IReadOnlyList<StoredIssue> entries, IssueDocument command) =>
        entries.LastOrDefault(e => e.Kind == command.Kind && e.Year == command.Year && e.Period == command.Period && e.Indicator == command.Indicator);
}
