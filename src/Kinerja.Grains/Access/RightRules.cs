using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Access;

/// <summary>
/// Who may do what where (domain rules, section 9). Pure. A target's scope is an agency (<c>35.08|dinkop-um</c>), a region (<c>35.08</c>, <c>35</c>, <c>id</c>),
/// <c>platform</c>, an account's own id, or nothing for what no scope owns.
/// <list type="bullet">
/// <item><b>Operator</b> of an agency: reads it, enters figures, edits its plan.</item>
/// <item><b>Head</b> of an agency: reads it and takes steps of its periods (which ones is the rule of the period).</item>
/// <item><b>Agency admin</b>: at an agency, reads it and manages its people and settings; at a region, manages those of the region, and sees no figure by that.</item>
/// <item><b>Reviewer</b> of a region: reads all its agencies and takes steps of their periods, never changes a figure; of a regency, its overview in all states; sets the windows of the region and has its queue. An
/// overview of a province holds its regencies, so no reviewer of the province reads that in all states.</item>
/// <item><b>Province viewer</b>: overviews of the province and its regencies, verified figures. No agency.</item>
/// <item><b>Platform admin</b>: the platform and its shared models, people of the platform and of regions. No agency, no figure.</item>
/// </list>
/// Head, agency admin, reviewer and platform admin count only for people whose session had a second factor; an API key never holds them. Of what an operator may do, a key
/// reads and, unless it was made for reading, enters figures; plans and documents stay with people, and so does what people say to each other about figures, and the evidence.
/// </summary>
public static class RightRules
{
    private const char Separator = KeyText.Separator;

    /// <summary>True when the caller has the right there. Of services this knows nothing but that they may what the public may.</summary>
    /// <param name="right">What is asked.</param>
    /// <param name="scope">Where.</param>
    /// <param name="caller">Who.</param>
    public static bool Allows(Right right, string scope, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(caller);
        if (right == Right.Public)
            return true;
        if (caller.Kind is not (CallerKind.Person or CallerKind.ApiKey))
            return false;
        if (caller.Kind == CallerKind.ApiKey && right is not Right.ReadAgency && (right is not Right.EnterFigures || caller.ReadsOnly))
            return false;
        if (right == Right.SignedIn)
            return !AccountIds.IsId(scope) || scope == caller.Id;
        // A document that belongs to no agency yet lies under an id that cannot be guessed: whoever has it brought it.
        if (scope.Length == 0)
            return caller.Kind == CallerKind.Person && right is Right.ReadAgency or Right.EditPlan;

        foreach (var grant in caller.Grants)
        {
            if (Counts(grant.Role, caller) && Gives(grant, right, scope))
                return true;
        }

        return false;
    }

    /// <summary>Why not; null when it may be done.</summary>
    public static Denial? Check(Right right, string scope, Caller caller)
    {
        if (Allows(right, scope, caller))
            return null;
        if (caller.Kind == CallerKind.Anonymous)
            return Denial.NotSignedIn;
        if (caller is { Kind: CallerKind.Person, SecondFactor: false } && Allows(right, scope, caller with { SecondFactor = true }))
            return Denial.SecondFactor;
        return IsKnown(right, scope, caller) ? Denial.Forbidden : Denial.Hidden;
    }

    /// <summary>True when the role is held there and counts: whoever acts in it there acts in their own.</summary>
    public static bool Holds(ActorRole role, string scope, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(caller);
        foreach (var grant in caller.Grants)
        {
            if (grant.Role == role && Counts(role, caller) && (grant.Scope == scope || (role == ActorRole.Reviewer && IsAgencyOf(scope, grant.Scope))))
                return true;
        }

        return false;
    }

    /// <summary>True for roles that count only with a second factor.</summary>
    public static bool NeedsSecondFactor(ActorRole role) => role is not (ActorRole.Operator or ActorRole.ProvinceViewer);

    /// <summary>True for roles that count only for people with a longer password, or with none.</summary>
    public static bool NeedsLongPassword(ActorRole role) => role is ActorRole.AgencyAdmin or ActorRole.PlatformAdmin;

    private static bool Counts(ActorRole role, Caller caller) => !NeedsSecondFactor(role) || caller is { Kind: CallerKind.Person, SecondFactor: true };

    private static bool Gives(Grant grant, Right right, string scope) => right switch
    {
        Right.ReadAgency or Right.Discuss => IsOwn(grant, scope, ActorRole.Operator) || IsOwn(grant, scope, ActorRole.Head) || IsOwn(grant, scope, ActorRole.AgencyAdmin) || Reviews(grant, scope),
        Right.EnterFigures or Right.EditPlan => IsOwn(grant, scope, ActorRole.Operator),
        Right.ChangePeriod => IsOwn(grant, scope, ActorRole.Head) || Reviews(grant, scope),
        Right.Manage => (grant.Role == ActorRole.AgencyAdmin && grant.Scope == scope) || (IsPlatformAdmin(grant) && (scope == AccessScope.Platform || IsRegency(scope) || IsProvince(scope))),
        Right.ReadAll => grant.Role == ActorRole.Reviewer && grant.Scope == scope && IsRegency(scope),
        Right.ReadVerified => Gives(grant, Right.ReadAll, scope)
            || (grant.Role == ActorRole.ProvinceViewer && IsProvince(grant.Scope) && (scope == grant.Scope || (IsRegency(scope) && scope.StartsWith(grant.Scope, StringComparison.Ordinal)))),
        Right.Review => grant.Role == ActorRole.Reviewer && grant.Scope == scope && (IsRegency(scope) || IsProvince(scope)),
        Right.ManagePlatform => IsPlatformAdmin(grant),
        _ => false,
    };

    // Whoever may read something knows of it, and of what it takes to change it. Overviews and shared models everybody may read in part.
    private static bool IsKnown(Right right, string scope, Caller caller) =>
        right is Right.ReadAll or Right.ReadVerified or Right.ManagePlatform
        || Allows(Right.ReadAgency, scope, caller)
        || caller.Grants.Any(grant => grant.Scope == scope && Counts(grant.Role, caller));

    private static bool IsOwn(Grant grant, string scope, ActorRole role) => grant.Role == role && grant.Scope == scope && IsAgency(scope);

    private static bool Reviews(Grant grant, string scope) => grant.Role == ActorRole.Reviewer && IsAgencyOf(scope, grant.Scope);

    private static bool IsPlatformAdmin(Grant grant) => grant is { Role: ActorRole.PlatformAdmin, Scope: AccessScope.Platform };

    private static bool IsAgency(string scope) => scope.Contains(Separator, StringComparison.Ordinal);

    private static bool IsAgencyOf(string scope, string region) => scope.Length > region.Length && scope[region.Length] == Separator && scope.StartsWith(region, StringComparison.Ordinal);

    private static bool IsRegency(string scope) => RegionCode.TryParse(scope, out var region) && region.Level == RegionLevel.Regency;

    private static bool IsProvince(string scope) => RegionCode.TryParse(scope, out var region) && region.Level == RegionLevel.Province;
}
