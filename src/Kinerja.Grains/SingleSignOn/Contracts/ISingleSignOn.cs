using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.SingleSignOn.Contracts;

/// <summary>
/// The provider through which people of an agency or a region may sign in (OpenID Connect). Key: the scope, <c>35.08|dinkop-um</c>, <c>35.08</c> or <c>35</c>. Remembers
/// and checks what an admin sets; talks to nobody.
/// </summary>
[Alias("kinerja.ISingleSignOn")]
public interface ISingleSignOn : IGrainWithStringKey
{
    /// <summary>The settings, for the admin. The secret is not among them.</summary>
    [ReadOnly, Needs(Right.Manage), Alias("Get")]
    Task<ProviderView> Get();

    /// <summary>Changes the settings. Problems: <c>required</c>, <c>tooLong</c>, <c>authorityInvalid</c>, <c>claimInvalid</c>, <c>domainInvalid</c>, <c>factorValuesRequired</c>,
    /// <c>secretRequired</c>, <c>revisionConflict</c>, <c>operationReused</c>.</summary>
    [Needs(Right.Manage), Alias("Save")]
    Task<Outcome<Receipt>> Save(SaveProvider command);

    /// <summary>Notes that the connection was tried, and how that ended. Problems: <c>operationReused</c>.</summary>
    [Needs(Right.Manage), Alias("NoteTry")]
    Task<Outcome<Receipt>> NoteTry(NoteProviderTry command);

    /// <summary>The provider with its secret as it was protected; null when there is none or it is switched off.</summary>
    [ReadOnly, AlwaysInterleave, Needs(Right.Service), Alias("Find")]
    Task<Provider?> Find();
}
