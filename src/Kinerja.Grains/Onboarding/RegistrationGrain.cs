using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kinerja.Grains.Onboarding;

/// <summary>
/// A registration. A command stores what it wants together with the side effects that follow from it; these are done one after another, each struck off when it is done.
/// The list is worked off by the command itself, by a timer, and after a crash by a reminder.
/// </summary>
[GrainType("registration")]
internal sealed partial class RegistrationGrain(IOptions<OnboardingOptions> options, IRoleGiver roles, ILogger<RegistrationGrain> logger) : StoredGrain, IRegistration, IRemindable
{
    private const string StepsReminder = "steps";
    private const string ExpiryReminder = "expiry";

    private string _id = "";
    private StoredState<RegistrationState> _row = null!;
    private RegistrationSteps _steps = null!;
    private IGrainReminder? _reminder;
    private IGrainTimer? _timer;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _id = this.GetPrimaryKeyString();
        if (!AccountIds.IsId(_id))
            throw new FormatException("Not the id of a registration.");
        _row = Row<RegistrationState>(StorageNames.State);
        _steps = new(_id, GrainFactory, roles, options.Value, Time);
        await _row.Load();
        RunLater(options.Value.Retry);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Start(StartRegistration command)
    {
        var content = Operations.Fingerprint(command.Region);
        if (_row.Value is { } known)
        {
            if (known.Applicant != command.Actor.Id)
                return OnboardingRefusals.NoRegistration();
            return known.Operations.Find(command.OperationId, content) is { } done
                ? done.IsOk ? done.Value.Replay() : done.Problem : OnboardingRefusals.RegistrationExists();
        }

        if (Operations.Find([], command.OperationId, content) is { IsOk: false } invalid)
            return invalid.Problem;
        if (RegistrationRules.Started(command, Now, options.Value.Life) is var started && !started.IsOk)
            return Outcome.Refused<Receipt>(started.Problems);
        // Both may name a registration that never comes to be, and never miss one that does.
        if (!await GrainFactory.GetGrain<IRegistrations>(command.Actor.Id).Add(_id))
            return OnboardingRefusals.TooMany(RegistrationsGrain.Max);
        if (!await Reminded(() => this.RegisterOrUpdateReminder(ExpiryReminder, options.Value.Expiry, options.Value.Expiry).InTime(this)))
            return Refusals.Unavailable();
        return await Store(started.Value, command.OperationId, content);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> ConfirmEmail()
    {
        if (_row.Value is not { } state || state.Applicant != Callers.Current.Id)
            return OnboardingRefusals.NoRegistration();
        if (await GrainFactory.GetGrain<IAccount>(state.Applicant).GetConfirmedEmail() is not { } email)
            return OnboardingRefusals.EmailNotConfirmed();
        // The same address again is no step; a new one is, under an operation of its own.
        return state.Email == email
            ? new Receipt("surel", state.Revision, Now, Replayed: true)
            : await Change(state.Applicant, $"surel-{Operations.Fingerprint(email)}-{state.Revision}", "", now => RegistrationRules.Confirmed(now, email, Now));
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Describe(DescribeAgency command)
    {
        var region = RegionCode.TryParse(command.Region, out var code) && code.Level != RegionLevel.Nation ? code.Value : null;
        var others = region is null ? [] : (await GrainFactory.GetGrain<IDirectory>(region).List()).Where(e => e.Registration != _id).Select(e => e.Code);
        return await Change(
            command.Actor.Id, command.OperationId, Operations.Fingerprint(new { command.Region, command.Name, command.Affair, command.Code, command.Evidence }),
            state => RegistrationRules.Described(state, command, others, Now, options.Value.Life));
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Act(ActOnRegistration command)
    {
        var receipt = await Change(
            command.Actor.Id, command.OperationId, Operations.Fingerprint(new { command.Act, command.Words, command.Beginning }),
            state => RegistrationRules.Acted(state, command, Now, options.Value));
        return receipt.IsOk && command.Act == RegistrationAct.Submit && _row.Value is { NameTaken: true, Status: RegistrationStatus.EmailConfirmed } ? OnboardingRefusals.AgencyTaken() : receipt;
    }

    /// <inheritdoc/>
    public Task<Outcome<RegistrationView>> Get() => Task.FromResult<Outcome<RegistrationView>>(
        _row.Value is { } state && state.Applicant == Callers.Current.Id ? RegistrationViews.Of(_id, state, Now) : OnboardingRefusals.NoRegistration());

    /// <inheritdoc/>
    public Task<RegistrationView?> Show() => Task.FromResult(_row.Value is { } state ? RegistrationViews.Of(_id, state, Now) : null);

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Decide(DecideRegistration command) => Change(
        _row.Value?.Applicant ?? "", command.OperationId, Operations.Fingerprint(new { command.Approve, command.Reason }), state => RegistrationRules.Decided(state, command, Now), later: true);

    /// <inheritdoc/>
    public async Task<bool> Yield(string registration, string reason)
    {
        if (_row.Value is not { } state)
            return false;
        if (state.Status is RegistrationStatus.Reserved or RegistrationStatus.Opened)
            return true;
        if (RegistrationRules.Outvoted(state, reason, Now) is var next && !ReferenceEquals(next, state))
        {
            await Remind();
            await _row.Write(next with { Revision = next.Revision + 1 });
        }

        while (_row.Value is { Pending.Count: > 0 } pending)
            await Step(pending); // a failure is the caller's: it asks again
        await Settled();
        return _row.Value is { Status: RegistrationStatus.Reserved or RegistrationStatus.Opened };
    }

    /// <summary>The reminder rings: goes on with what waits, ends what is over, or ends itself.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (_row.Value is { } state && RegistrationRules.IsOver(state, Now))
        {
            await Remind();
            await _row.Write(RegistrationRules.Expired(state, Now) with { Revision = state.Revision + 1 });
        }

        await Run();
        if (_row.Value is null or { Pending.Count: 0 } && (reminderName == StepsReminder || _row.Value is null || RegistrationRules.IsFinal(_row.Value)))
            await End(reminderName);
    }

    private async Task<Outcome<Receipt>> Change(string account, string operation, string content, Func<RegistrationState, Outcome<RegistrationState>> make, bool later = false)
    {
        if (_row.Value is not { } state || state.Applicant != account)
            return OnboardingRefusals.NoRegistration();
        if (state.Operations.Find(operation, content) is { } known)
        {
            if (!later)
                await Run();
            return known.IsOk ? known.Value.Replay() : known.Problem;
        }

        if (RegistrationRules.IsOver(state, Now))
            return OnboardingRefusals.Expired();
        if (state.Pending.Count > 0)
            return OnboardingRefusals.Closed();
        if (make(state) is var made && !made.IsOk)
            return Outcome.Refused<Receipt>(made.Problems);
        if (made.Value.Pending.Count > 0 && !await Reminded(Remind))
            return Refusals.Unavailable();
        var receipt = await Store(made.Value, operation, content);
        if (later)
            RunLater(TimeSpan.Zero);
        else
            await Run();
        return receipt;
    }

    private async Task<Receipt> Store(RegistrationState next, string operation, string content)
    {
        var revision = next.Revision + 1;
        var now = Now;
        await _row.Write(next with { Revision = revision, Operations = next.Operations.With(new(operation, content, revision, now)) });
        return new(operation, revision, now);
    }

    /// <summary>Does what waits. What fails waits for the timer or the reminder; a row in doubt is the caller's to know.</summary>
    private async Task Run()
    {
        try
        {
            while (_row.Value is { Pending.Count: > 0 } state)
                await Step(state);
            await Settled();
        }
        catch (Exception failure) when (!Ending.IsCompleted)
        {
            LogInterrupted(logger, failure, _id);
            RunLater(options.Value.Retry);
        }
    }

    private async Task Step(RegistrationState state) => await _row.Write(await _steps.Do(state) with { Revision = state.Revision + 1 });

    private async Task Settled()
    {
        _timer?.Dispose();
        _timer = null;
        if (_reminder is not null)
            await End(StepsReminder);
    }

    private void RunLater(TimeSpan wait)
    {
        if (_row.Value is { Pending.Count: > 0 })
            _timer ??= this.RegisterGrainTimer(Run, new GrainTimerCreationOptions(wait, options.Value.Retry) { KeepAlive = true });
    }

    private async Task Remind() => _reminder ??= await this.RegisterOrUpdateReminder(StepsReminder, options.Value.Reminder, options.Value.Reminder).InTime(this);

    /// <summary>Sees to it that what is stored next is finished whatever happens to this silo.</summary>
    private async Task<bool> Reminded(Func<Task> remind)
    {
        try
        {
            await remind();
            return true;
        }
        catch (Exception failure)
        {
            LogNotReminded(logger, failure, _id);
            return false;
        }
    }

    private async Task End(string name)
    {
        try
        {
            await this.EndIfThere(name);
            if (name == StepsReminder)
                _reminder = null;
        }
        catch (Exception failure)
        {
            LogNotEnded(logger, failure, _id); // it rings once more and ends then
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Registration {Id} was interrupted and goes on later.")]
    private static partial void LogInterrupted(ILogger logger, Exception failure, string id);

    [LoggerMessage(3, LogLevel.Warning, "Registration {Id}: no reminder could be set; nothing was written.")]
    private static partial void LogNotReminded(ILogger logger, Exception failure, string id);

    [LoggerMessage(2, LogLevel.Information, "Registration {Id}: a reminder could not be ended; it ends when it rings next.")]
    private static partial void LogNotEnded(ILogger logger, Exception failure, string id);
}
