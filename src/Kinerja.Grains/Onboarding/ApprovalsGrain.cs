using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Notifications;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Onboarding;

/// <summary>
/// Registrations that wait for a person. Registrations call it while they work, and it calls them: so entries come and go between its other calls
/// (<c>AlwaysInterleave</c>), one after another, and a decision writes nothing here.
/// </summary>
[GrainType("approvals")]
internal sealed class ApprovalsGrain(INewsPort news) : StoredGrain, IApprovals
{
    private const int Shown = 50;

    private string _scope = "";
    private StoredState<ApprovalsState> _row = null!;
    private Task _last = Task.CompletedTask;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _scope = this.GetPrimaryKeyString();
        if (!AccessScope.IsValid(_scope))
            throw new FormatException("Not a scope.");
        _row = Row<ApprovalsState>(StorageNames.State);
        await _row.Load();
        // A list that had entries before anybody was told of them.
        if (_row.Value is { Entries.Count: > 0 })
            news.PokeApprovals(_scope);
    }

    /// <inheritdoc/>
    public async Task Add(ApprovalEntry entry)
    {
        // Before anything waits here it is seen to that whoever decides hears of it, whatever happens to this process.
        await news.WatchApprovals(_scope);
        await Put(entry);
        news.PokeApprovals(_scope);
    }

    /// <inheritdoc/>
    public async Task Remove(string registration)
    {
        await Drop(registration);
        news.PokeApprovals(_scope);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ApprovalEntry>> GetEntries() => Task.FromResult(_row.Value?.Entries ?? []);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ApprovalView>> List() =>
        [.. (await Task.WhenAll((_row.Value?.Entries ?? []).Take(Shown).Select(Show))).OfType<ApprovalView>()];

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Decide(DecideRegistration command)
    {
        // What is not listed here does not exist for whoever decides here, except that a retry finds its own decision.
        if (!AccountIds.IsId(command.Registration) || await Registration(command.Registration).Show() is not { } registration)
            return OnboardingRefusals.NoRegistration();
        if (_scope != AccessScope.Platform && registration.Region != _scope)
            return OnboardingRefusals.NoRegistration();
        if (_scope != AccessScope.Platform && registration.Status == RegistrationStatus.Contested)
            return OnboardingRefusals.ContestedElsewhere();
        return await Registration(command.Registration).Decide(command);
    }

    private async Task<ApprovalView?> Show(ApprovalEntry entry)
    {
        var rival = entry.Rival.Length > 0 ? Registration(entry.Rival).Show() : Task.FromResult<RegistrationView?>(null);
        return await Registration(entry.Registration).Show() is { Status: RegistrationStatus.AwaitingApproval or RegistrationStatus.Contested, IsBusy: false } waiting
            ? new(entry, waiting, await rival) : null;
    }

    private IRegistration Registration(string id) => GrainFactory.GetGrain<IRegistration>(id);

    private Task Put(ApprovalEntry entry) => Change(entries => entries.Any(e => e with { Since = entry.Since } == entry)
        ? entries : [.. entries.Where(e => e.Registration != entry.Registration), entry]);

    private Task Drop(string registration) => Change(entries => entries.Any(e => e.Registration == registration)
        ? [.. entries.Where(e => e.Registration != registration)] : entries);

    /// <summary>Changes come one after another, whatever became of the one before.</summary>
    private Task Change(Func<IReadOnlyList<ApprovalEntry>, IReadOnlyList<ApprovalEntry>> make) => _last = Change(_last, make);

    private async Task Change(Task before, Func<IReadOnlyList<ApprovalEntry>, IReadOnlyList<ApprovalEntry>> make)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        var state = _row.Value ?? new();
        var next = make(state.Entries);
        if (!ReferenceEquals(next, state.Entries))
            await _row.Write(state with { Entries = next });
    }
}
