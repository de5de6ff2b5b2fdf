using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Home;

/// <summary>In which of the three roles of a period somebody acts at an agency.</summary>
/// <param name="IsOperator">Enters.</param>
/// <param name="IsHead">Signs.</param>
/// <param name="IsReviewer">Verifies.</param>
public sealed record HomeRoles(bool IsOperator, bool IsHead, bool IsReviewer)
{
    /// <summary>The roles of a caller that count there.</summary>
    public static HomeRoles Of(Caller caller, string scope) =>
        new(RightRules.Holds(ActorRole.Operator, scope, caller), RightRules.Holds(ActorRole.Head, scope, caller), RightRules.Holds(ActorRole.Reviewer, scope, caller));

    /// <summary>True when it is theirs.</summary>
    public bool Has(Turn turn) => turn switch
    {
        Turn.Operator => IsOperator,
        Turn.Head => IsHead,
        Turn.Reviewer or Turn.Publisher => IsReviewer,
        _ => false,
    };
}
