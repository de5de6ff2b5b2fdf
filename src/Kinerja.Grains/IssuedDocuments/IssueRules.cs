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
    /// <summary>Documents of one agency: about twelve years of forty a year. All of them with the longest reasons still fit their row.</summary>
    public const int MaxEntries = 500;

    /// <summary>Characters of a reason.</summary>
    public const int MaxReason = 250;

    private const int MaxKind = 40;

    /// <summary>Why a document is not issued; null when it is.</summary>
    public static Problem? Check(IssuedDocumentsState state, IssueDocument command)
    {
        if (command.Actor.Role != ActorRole.Head)
            return IssueRefusals.Role();
        if (!KeyText.IsCode(command.Kind, MaxKind) || !KeyText.IsYear(command.Year) || !Enum.IsDefined(command.Period) || (command.Indicator is { } indicator && !KeyText.IsCode(indicator))
            || command.Version < 0 || command.Hash is not { Length: 64 } || !AccountSecrets.IsHexadecimal(command.Hash))
            return IssueRefusals.Invalid();
        if (Newest(state, command) is { WithdrawnAt: null } last && last.Hash == command.Hash)
            return IssueRefusals.Same();
        return state.Entries.Count >= MaxEntries ? IssueRefusals.Full(MaxEntries) : null;
    }

    /// <summary>Why a document is not withdrawn; null when it is.</summary>
    public static Problem? Check(IssuedDocumentsState state, WithdrawDocument command)
    {
        if (command.Actor.Role != ActorRole.Head)
            return IssueRefusals.Role();
        if (!state.Entries.Any(e => e.Code == command.Code && e.WithdrawnAt is null))
            return IssueRefusals.NoDocument();
        if (string.IsNullOrWhiteSpace(command.Reason))
            return Refusals.ReasonRequired("reason");
        return command.Reason.Trim().Length > MaxReason ? Refusals.TooLong("reason", MaxReason) : null;
    }

    private static StoredIssue? Newest(IssuedDocumentsState state, IssueDocument command) =>
        state.Entries.LastOrDefault(e => e.Kind == command.Kind && e.Year == command.Year && e.Period == command.Period && e.Indicator == command.Indicator);
}
