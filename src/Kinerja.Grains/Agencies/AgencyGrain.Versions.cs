using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Agencies.Versions;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Plans.Versions;

namespace Kinerja.Grains.Agencies;

/// <summary>
/// Versions of the plan. The content of a version is stored in a row of its own before the row of versions refers to it: a crash between the two leaves a row that nothing
/// refers to, never a version without its content.
/// </summary>
internal sealed partial class AgencyGrain : IPlanVersions
{
    private PlanVersionRows _versions = null!;
    private (Plan Plan, int Year, string Hash)? _hash;

    /// <inheritdoc/>
    public async Task<Outcome<YearVersions>> GetVersions(int year)
    {
        if (InYear(year) is { IsOk: false } refused)
            return Outcome.Refused<YearVersions>(refused.Problems);
        var state = _row.Value!;
        var record = (await _versions.Read()).Of(year);
        return new YearVersions
        {
            Year = year,
            Versions = record.Signed,
            Open = record.Open,
            Hash = HashOf(state.Plan!, year),
            PlanRevision = state.Revision,
            HasBegun = Today(state).Year >= year,
        };
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanVersion>> GetVersion(int year, int number)
    {
        if (_row.Value is null)
            return Refusals.NoAgency();
        var signed = (await _versions.Read()).Of(year).Signed;
        if (number < 0 || number >= signed.Count)
            return VersionRefusals.NoVersion(year, number);
        var plan = await _versions.Content(year, number, signed[number].Hash);
        return new PlanVersion(signed[number], plan, PlanHash.Of(plan) == signed[number].Hash);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> BeginRevision(BeginRevision command)
    {
        var content = Operations.Fingerprint(new { command.Year, command.Reason, command.Note });
        if (_row.Value is null)
            return Refusals.NoAgency();
        var versions = await _versions.Read();
        if (versions.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (InYear(command.Year) is { IsOk: false } refused)
            return Outcome.Refused<Receipt>(refused.Problems);
        var record = versions.Of(command.Year);
        if (VersionRules.Check(command, record) is { Count: > 0 } problems)
            return Outcome.Refused<Receipt>(problems);

        var now = Now;
        var open = new OpenRevision(command.Reason, PlanChanges.Clean(command.Note), command.Actor.Name, now);
        return await Write(versions.With(command.Year, record with { Open = open }, new(command.OperationId, content, 0, now)), command.OperationId, now);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> SignVersion(SignVersion command)
    {
        var content = Operations.Fingerprint(new { command.Year, command.Number, command.DocumentNumber, command.DocumentDate, command.Reason, command.Note });
        if (_row.Value is not { } state)
            return Refusals.NoAgency();
        var versions = await _versions.Read();
        if (versions.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (InYear(command.Year) is { IsOk: false } refused)
            return Outcome.Refused<Receipt>(refused.Problems);
        if (command.ExpectedRevision is { } revision && revision != state.Revision)
            return Refusals.RevisionConflict(state.Revision);

        var (record, hash) = (versions.Of(command.Year), HashOf(state.Plan!, command.Year));
        if (VersionRules.Check(command, record, hash, Today(state)) is { Count: > 0 } problems)
            return Outcome.Refused<Receipt>(problems);
        var version = new VersionState { Plan = state.Plan!.Only(command.Year) };
        if (StorageJson.Bytes(version).Length > RowLimits.MaxBytes)
            return VersionRefusals.TooLarge();

        var now = Now;
        await _versions.Keep(command.Year, command.Number, hash, version);
        var facts = new PlanVersionFacts
        {
            Number = command.Number,
            Hash = hash,
            DocumentNumber = command.DocumentNumber.Trim(),
            DocumentDate = command.DocumentDate,
            Reason = command.Reason,
            Note = PlanChanges.Clean(command.Note),
            PlanRevision = state.Revision,
            By = command.Actor.Name,
            At = now,
        };
        var next = versions.With(command.Year, new() { Signed = [.. record.Signed, facts] }, new(command.OperationId, content, 0, now));
        return StorageJson.Bytes(next).Length > RowLimits.MaxBytes ? VersionRefusals.TooLarge() : await Write(next, command.OperationId, now);
    }

    private async Task<Outcome<Receipt>> Write(VersionsState next, string operation, DateTimeOffset now)
    {
        await _versions.Write(next);
        return new Receipt(operation, next.Revision, now);
    }

    /// <summary>
    /// Why a change may not be made: it would change what an indicator means in a year whose plan is signed or whose figures are frozen, and no revision of that year is
    /// being prepared. A submission that is frozen at the same moment keeps the definition that it found, and the change shows beside it as a changed basis.
    /// </summary>
    private async Task<Problem?> Frozen(Plan? before, Plan? after)
    {
        if (before is null || after is null || PlanMeaning.Changes(before, after) is not { Count: > 0 } changes)
            return null;

        var versions = await _versions.Read();
        foreach (var year in changes.GroupBy(c => c.Year).OrderBy(g => g.Key))
        {
            var record = versions.Of(year.Key);
            if (record.Open is not null)
                continue;
            var name = after.Indicator(year.First().Indicator)?.Name ?? year.First().Indicator;
            if (record.Signed is [.., var signed])
                return VersionRefusals.DefinitionFrozen(year.Key, name, signed, null);
            var frozen = await GrainFactory.GetGrain<IScorecard>(new ScorecardKey(_key, year.Key).ToString()).GetFrozen();
            if (frozen.Count > 0)
                return VersionRefusals.DefinitionFrozen(year.Key, name, null, frozen[0]);
        }

        return null;
    }

    /// <summary>True when a change of targets of the year wants a reason.</summary>
    private async Task<bool> WantsReason(AgencyState state, int year) => Today(state).Year >= year || (await _versions.Read()).Of(year).Signed.Count > 0;

    private Outcome<Plan> InYear(int year) => _row.Value switch
    {
        null => Refusals.NoAgency(),
        { Plan: null } => Refusals.NoPlan(),
        { Plan: { } plan } => plan.Header.Years.Contains(year) ? plan : Refusals.NoPlanForYear(year),
    };

    private string HashOf(Plan plan, int year)
    {
        if (_hash is not { } known || !ReferenceEquals(known.Plan, plan) || known.Year != year)
            _hash = known = (plan, year, PlanHash.Of(plan.Only(year)));
        return known.Hash;
    }

    private DateOnly Today(AgencyState state) => (ReportingZone.TryFind(state.TimeZone, out var zone) ? zone : ReportingZone.Wib).LocalDate(Now);
}
