using Kinerja.Grains.Notifications.Storage;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Notifications;

/// <summary>What a look at the list of registrations finds. Pure.</summary>
internal static class ApprovalReading
{
    /// <summary>Entries of the list that have no notice yet.</summary>
    public static IReadOnlyList<ApprovalEntry> Fresh(ApprovalNewsState state, IReadOnlyList<ApprovalEntry> entries) => [.. entries.Where(e => !state.Known.Any(k => IsOf(k, e)))];

    /// <summary>The row with what is new numbered and what was decided taken back; the same one when the list is what it was.</summary>
    /// <param name="state">The row.</param>
    /// <param name="entries">The list.</param>
    /// <param name="shown">Registrations of the entries that have no notice yet, as far as there are any.</param>
    public static ApprovalNewsState Read(ApprovalNewsState state, IReadOnlyList<ApprovalEntry> entries, IEnumerable<RegistrationView> shown)
    {
        var views = shown.DistinctBy(v => v.Id, StringComparer.Ordinal).ToDictionary(v => v.Id, StringComparer.Ordinal);
        var (known, waiting, last) = (state.Known.Where(k => entries.Any(e => IsOf(k, e))).ToList(), new List<WaitingApproval>(), state.Last);
        foreach (var entry in Fresh(state, entries).OrderBy(e => e.Since))
        {
            // One that is not described, or has no key, can lead nobody anywhere.
            if (!views.TryGetValue(entry.Registration, out var view) || !AgencyKey.TryParse($"{view.Region}{KeyText.Separator}{view.Code}", out var agency))
                continue;
            known.Add(new(entry.Registration, entry.IsContested, ++last));
            waiting.Add(new(last, agency, view.Name, entry.IsContested, entry.Since));
        }

        var decided = state.Known.Where(k => !entries.Any(e => IsOf(k, e))).Select(k => k.Number).ToList();
        return waiting.Count + decided.Count == 0 ? state : state with { Last = last, Known = known, Waiting = [.. state.Waiting, .. waiting], Decided = [.. state.Decided, .. decided] };
    }

    private static bool IsOf(KnownApproval known, ApprovalEntry entry) => known.Registration == entry.Registration && known.IsContested == entry.IsContested;
}
