using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Access;

/// <summary>What a named part of the site may do, and in whose name. Whoever is not on the list may do what the public may.</summary>
/// <param name="Name">Name of the service, see <see cref="ServiceNames"/>.</param>
/// <param name="Rights">Its rights, wherever; <see cref="Right.Public"/> goes without saying.</param>
/// <param name="ActsAs">The actors that its commands may name.</param>
public sealed record ServiceAccess(string Name, IReadOnlySet<Right> Rights, Func<Actor, bool> ActsAs)
{
    /// <summary>The services of the product.</summary>
    public static IReadOnlyList<ServiceAccess> Known { get; } =
    [
        // Asks for sessions and roles; commands nothing.
        new(ServiceNames.Edge, Only(Right.Service), _ => false),
        new(ServiceNames.Accounts, Only(Right.Service), _ => false),
        new(ServiceNames.Audit, Only(Right.Service), _ => false),
        // Reads what an issued document was made from; commands nothing.
        new(ServiceNames.Documents, Only(Right.Service, Right.ReadAgency, Right.Discuss), _ => false),
        // Everything it enters carries the mark of sample data: it acts as nobody else. It knows no account and gives no role.
        new(ServiceNames.Samples, Only(Right.ReadAgency, Right.EnterFigures, Right.EditPlan, Right.ChangePeriod, Right.ManagePlatform), actor => actor.IsSample),
        new(ServiceNames.SamplePeople, Only(Right.Service, Right.Manage), actor => actor.IsSample),
    ];

    private static HashSet<Right> Only(params Right[] rights) => [.. rights];
}
