using Kinerja.Grains.Access.Contracts;
using Orleans.Concurrency;

namespace Kinerja.Grains.Visits.Contracts;

/// <summary>When the people of an agency last looked at its home, so that it can say what is new to each. Key of the agency. Whose visit it is says the call itself.</summary>
[Alias("kinerja.IVisits")]
public interface IVisits : IGrainWithStringKey
{
    /// <summary>
    /// Begins a visit of the caller, or goes on with it, and gives the end of the one before; null at the first, and for whoever is no person. Answers from memory: what is
    /// remembered is stored later, and may be forgotten when a process dies.
    /// </summary>
    [Needs(Right.ReadAgency), Alias("Begin")]
    Task<DateTimeOffset?> Begin();

    /// <summary>When the caller looked last, as far as it is remembered; null for never.</summary>
    [ReadOnly, Needs(Right.SignedIn), Alias("GetMine")]
    Task<DateTimeOffset?> GetMine();
}
