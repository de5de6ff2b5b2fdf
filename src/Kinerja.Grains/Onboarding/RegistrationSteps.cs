using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Onboarding;
using Kinerja.Model.Regions;

namespace Kinerja.Grains.Onboarding;

/// <summary>The side effects of a registration. Each asks another grain for something that may be asked for twice.</summary>
internal sealed class RegistrationSteps(string id, IGrainFactory grains, IRoleGiver roles, OnboardingOptions options, TimeProvider time)
{
    /// <summary>In whose name agencies are opened and roles are given.</summary>
    private static readonly Actor Registrar = new("pendaftaran", "Pendaftaran");

    /// <summary>Does the first pending step.</summary>
    /// <returns>The registration after it.</returns>
    public async Task<RegistrationState> Do(RegistrationState state)
    {
        var now = time.GetUtcNow();
        switch (state.Pending[0])
        {
            case RegistrationStep.Reserve:
                return await Reserve(state);
            case RegistrationStep.Settle:
                return await Name(state).Settle(id) is { Granted: false } lost ? RegistrationPaths.Taken(state, lost.Holder, now) : RegistrationPaths.Next(state);
            case RegistrationStep.ListRequested:
                await List(state, TenantStatus.Requested);
                break;
            case RegistrationStep.ListProvisioning:
                await List(state, TenantStatus.Provisioning);
                break;
            case RegistrationStep.Open:
                if (await Open(state))
                    break;
                await Move(state, TenantAct.Withdraw);
                return RegistrationPaths.Taken(state, "", now);
            case RegistrationStep.Grant:
                await Give(state, ActorRole.AgencyAdmin, "admin");
                await Give(state, ActorRole.Operator, "operator");
                break;
            case RegistrationStep.ListActive:
                await List(state, TenantStatus.Active);
                return RegistrationPaths.Opened(state, now);
            case RegistrationStep.Queue:
                await Task.WhenAll(Approvals(state).Select(a => a.Add(new(id, state.Rival, state.Status == RegistrationStatus.Contested, now))));
                break;
            case RegistrationStep.Unqueue:
                await Task.WhenAll(grains.GetGrain<IApprovals>(state.Region).Remove(id), grains.GetGrain<IApprovals>(AccessScope.Platform).Remove(id));
                break;
            case RegistrationStep.Release:
                await Name(state).Release(id);
                break;
            case RegistrationStep.Unlist:
                await grains.GetGrain<IDirectory>(state.Region).Remove(state.Code, id);
                break;
            case RegistrationStep.Evict:
                return await Evict(state) ? RegistrationPaths.Joined(state, now) : RegistrationPaths.Next(state);
            case RegistrationStep.Forget:
                await grains.GetGrain<IRegistrations>(state.Applicant).Remove(id);
                break;
            case RegistrationStep.Request:
                await Move(state, TenantAct.Request);
                break;
            case RegistrationStep.Withdraw:
                await Move(state, TenantAct.Withdraw);
                break;
            case RegistrationStep.Provision:
                // One that opens at once, or that was sent before this was kept, has not asked yet.
                await Move(state, TenantAct.Request);
                if (await Move(state, TenantAct.Provision) is TenantStatus.Suspended or TenantStatus.Closed)
                    return RegistrationPaths.Taken(state, "", now);
                break;
            case RegistrationStep.Activate:
                await Move(state, TenantAct.Activate);
                break;
            default:
                throw new InvalidOperationException($"Unknown step {state.Pending[0]}.");
        }

        return RegistrationPaths.Next(state);
    }

    private async Task<RegistrationState> Reserve(RegistrationState state)
    {
        var now = time.GetUtcNow();
        // An agency that was opened otherwise than by a registration has no reservation.
        if ((await Agency(state).GetProfile()).IsOk)
            return RegistrationPaths.Taken(state, "", now);
        var reply = await Name(state).Reserve(id, now + options.Hold);
        return reply.Granted
            ? RegistrationPaths.Reserved(state, OfficialDomains.Covers(RegionCode.Parse(state.Region), state.Email), now, options.Hold)
            : RegistrationPaths.Taken(state, reply.Holder, now);
    }

    /// <summary>True when whoever has the name has opened the agency.</summary>
    private async Task<bool> Evict(RegistrationState state) =>
        state.Rival.Length > 0 ? await grains.GetGrain<IRegistration>(state.Rival).Yield(id, state.Reason) : (await Agency(state).GetProfile()).IsOk;

    private async Task<bool> Open(RegistrationState state)
    {
        var opened = await Agency(state).Open(new()
        {
            OperationId = $"reg-{id}",
            Name = state.Name,
            TimeZone = RegionCatalogue.Find(RegionCode.Parse(state.Region))!.Zone.Id,
            Actor = Registrar,
        });
        return opened.IsOk || (opened.Problem.Code == "agencyExists" ? false : throw new InvalidOperationException($"The agency could not be opened: {opened.Problem.Code}."));
    }

    /// <summary>Takes a step of the tenant, if it starts from where the tenant stands; the same attempt again changes nothing.</summary>
    /// <returns>Where the tenant stands then.</returns>
    private async Task<TenantStatus> Move(RegistrationState state, TenantAct act)
    {
        var tenant = grains.GetGrain<ITenant>(Key(state));
        var moved = await tenant.Advance(new() { OperationId = $"reg-{id}-{state.Revision}-{act}".ToLowerInvariant(), Act = act, Actor = Registrar });
        return moved.IsOk || moved.Problem.Code == "tenantStatus"
            ? await tenant.GetStatus() : throw new InvalidOperationException($"The tenant did not take the step {act}: {moved.Problem.Code}.");
    }

    private Task Give(RegistrationState state, ActorRole role, string name) => roles.Give($"reg-{id}-{name}", Key(state), state.Applicant, state.ApplicantName, role, Registrar);

    private Task List(RegistrationState state, TenantStatus tenant) => grains.GetGrain<IDirectory>(state.Region).Put(new(state.Code, state.Name, state.Affair, tenant, id));

    private IEnumerable<IApprovals> Approvals(RegistrationState state) =>
        (state.Status == RegistrationStatus.Contested ? new[] { AccessScope.Platform } : [state.Region, AccessScope.Platform]).Select(scope => grains.GetGrain<IApprovals>(scope));

    private IAgencyName Name(RegistrationState state) => grains.GetGrain<IAgencyName>(Key(state));

    private IAgency Agency(RegistrationState state) => grains.GetGrain<IAgency>(Key(state));

    private static string Key(RegistrationState state) => $"{state.Region}{KeyText.Separator}{state.Code}";
}
