namespace Kinerja.Grains.SingleSignOn.Contracts;

/// <summary>What an admin sets, without the secret.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.provider-settings")]
public sealed record ProviderSettings
{
    /// <summary>True when people may sign in through it.</summary>
    [Id(0)] public bool IsOn { get; init; }

    /// <summary>As shown on the button, 2–60 characters.</summary>
    [Id(1)] public string Label { get; init; } = "";

    /// <summary>Address of the provider, which is also the issuer of its tokens; https, without query.</summary>
    [Id(2)] public string Authority { get; init; } = "";

    /// <summary>Name of this site at the provider.</summary>
    [Id(3)] public string ClientId { get; init; } = "";

    /// <summary>Claim that names a person for ever.</summary>
    [Id(4)] public string SubjectClaim { get; init; } = "sub";

    /// <summary>Claim with the e-mail address.</summary>
    [Id(5)] public string EmailClaim { get; init; } = "email";

    /// <summary>Claim with the name, as shown.</summary>
    [Id(6)] public string NameClaim { get; init; } = "name";

    /// <summary>True when the provider must say that it has verified the address (<c>email_verified</c>).</summary>
    [Id(7)] public bool NeedsVerifiedEmail { get; init; }

    /// <summary>Domains that addresses may come from, small letters; any when empty, and then an address is not asked for.</summary>
    [Id(8)] public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Which claim says that a second factor stood behind the sign-in.</summary>
    [Id(9)] public ProviderFactor Factor { get; init; }

    /// <summary>Values of that claim that count.</summary>
    [Id(10)] public IReadOnlyList<string> FactorValues { get; init; } = [];
}
