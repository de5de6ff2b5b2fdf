using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Access;

namespace Kinerja.Web.Application;

/// <summary>Who acts in the present request: the caller, in the role that fits what is done where the address says. A person may hold several roles; histories name the one.</summary>
public sealed class CurrentActor(IHttpContextAccessor http)
{
    /// <summary>The actor of what the present endpoint is for. A page that everybody reads is changed by whoever edits the plan.</summary>
    public Actor Actor => As(Asked is Right.ReadAgency or Right.Public ? Right.EditPlan : Asked, Scope);

    /// <summary>The actor of a step of a period of the agency of the address.</summary>
    public Actor For(PeriodAct act) => act switch
    {
        PeriodAct.Submit => In(ActorRole.Head, ActorRole.Reviewer),
        _ => In(ActorRole.Reviewer, ActorRole.Head),
    };

    /// <summary>The caller in a role that gives a right somewhere; in none when no role does, and then the gate refuses what needs one.</summary>
    public Actor As(Right right, string scope)
    {
        var caller = Callers.Current;
        foreach (var grant in caller.Grants)
        {
            if (RightRules.Allows(right, scope, caller with { Grants = [grant] }))
            {
                return Named(caller, grant.Role);
            }
        }

        return Named(caller, null);
    }

    private Right Asked => http.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>()?.Right ?? Right.ReadAgency;

    private string Scope => http.HttpContext is { } context ? RouteScopes.Of(Asked, context.Request.RouteValues) ?? "" : "";

    // The first that is held; who holds neither is refused by the gate.
    private Actor In(params ReadOnlySpan<ActorRole> roles)
    {
        foreach (var role in roles)
        {
            if (RightRules.Holds(role, Scope, Callers.Current))
            {
                return Named(Callers.Current, role);
            }
        }

        return Named(Callers.Current, null);
    }

    private static Actor Named(Caller caller, ActorRole? role) => new(caller.Id, caller.Name, Role: role);
}
