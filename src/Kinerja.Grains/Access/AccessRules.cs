using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Access;

/// <summary>The rules with what the host adds to them: services by name, and the example that everybody may read.</summary>
/// <param name="services">What services may do.</param>
/// <param name="open">Agencies that everybody may read.</param>
public sealed class AccessRules(IEnumerable<ServiceAccess> services, IEnumerable<OpenScope> open)
{
    private readonly Dictionary<string, ServiceAccess> _services = services.ToDictionary(s => s.Name, StringComparer.Ordinal);
    private readonly HashSet<string> _open = [.. open.Select(o => o.Scope)];

    /// <summary>True when the caller has the right there.</summary>
    public bool Allows(Right right, string scope, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return RightRules.Allows(right, scope, caller)
            || (caller.Kind == CallerKind.Service && _services.TryGetValue(caller.Id, out var service) && service.Rights.Contains(right))
            || (right == Right.ReadAgency && _open.Contains(scope));
    }

    /// <summary>Why not; null when it may be done.</summary>
    public Denial? Check(Right right, string scope, Caller caller) =>
        Allows(right, scope, caller) ? null
        : RightRules.Check(right, scope, caller) is Denial.Hidden && _open.Contains(scope) ? Denial.Forbidden
        : RightRules.Check(right, scope, caller);

    /// <summary>
    /// True when a command may name this actor: the caller under its own name, in a role that gives the right by itself, so that histories say in which role it was
    /// done. A service names whom it may act as.
    /// </summary>
    public bool IsActor(Actor actor, Right right, string scope, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (actor is null)
            return false;
        if (caller.Kind == CallerKind.Service)
            return _services.TryGetValue(caller.Id, out var service) && service.ActsAs(actor);
        return !actor.IsSample && !actor.IsUnknown && actor.Id == caller.Id && actor.Name == caller.Name
            && RightRules.Allows(right, scope, caller with { Grants = [.. caller.Grants.Where(grant => grant.Role == actor.Role)] });
    }
}
