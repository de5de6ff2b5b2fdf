using System.Diagnostics.CodeAnalysis;
using Kinerja.Grains.Access.Contracts;

namespace Kinerja.Grains.SingleSignOn;

/// <summary>Where a provider may be set up, and whom it may sign in. Pure.</summary>
public static class SingleSignOnScopes
{
    /// <summary>True for an agency, a regency or a province; the platform has none.</summary>
    public static bool IsValid([NotNullWhen(true)] string? scope) => scope != AccessScope.Platform && AccessScope.IsValid(scope);

    /// <summary>Of the scopes in which somebody may hold roles those that a provider of a scope may open: its own and what lies in it.</summary>
    public static IEnumerable<string> Within(string scope, IEnumerable<string> scopes) => scopes.Where(s => AccessScope.Covers(scope, s));

    /// <summary>Where a provider is looked for, the nearest first: the agency, its regency, the province.</summary>
    public static IReadOnlyList<string> Upwards(string scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var list = new List<string> { scope };
        if (scope.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar)
            list.Add(scope[..bar]);
        if (list[^1].IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot)
            list.Add(list[^1][..dot]);
        return list;
    }
}
