using System.Text.RegularExpressions;
using Kinerja.Grains.Shared;
using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Grains.SingleSignOn.Storage;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.SingleSignOn;

/// <summary>What settings of a provider may say. Pure.</summary>
internal static partial class ProviderRules
{
    public const int MaxLabel = 60;
    public const int MaxAuthority = 300;
    public const int MaxClient = 200;
    public const int MaxDomains = 20;
    public const int MaxValues = 10;
    public const int MaxValue = 200;
    public const int MaxSecret = 4000;

    /// <summary>All that is wrong with a command, each with its field.</summary>
    public static IReadOnlyList<Problem> Check(SingleSignOnState state, SaveProvider command)
    {
        var settings = command.Settings;
        var problems = new List<Problem>();
        if (settings.Label.Length < 2)
            problems.Add(Refusals.Required("label", 2));
        else if (settings.Label.Length > MaxLabel || settings.Label.Any(char.IsControl))
            problems.Add(Refusals.TooLong("label", MaxLabel));
        if (settings.Authority.Length == 0)
            problems.Add(Refusals.Required("authority"));
        else if (!IsAuthority(settings.Authority))
            problems.Add(ProviderRefusals.AuthorityInvalid());
        if (settings.ClientId.Length == 0)
            problems.Add(Refusals.Required("clientId"));
        else if (settings.ClientId.Length > MaxClient || settings.ClientId.Any(char.IsControl))
            problems.Add(Refusals.TooLong("clientId", MaxClient));
        foreach (var (field, claim) in new[] { ("subjectClaim", settings.SubjectClaim), ("emailClaim", settings.EmailClaim), ("nameClaim", settings.NameClaim) })
        {
            if (!Claim().IsMatch(claim))
                problems.Add(ProviderRefusals.ClaimInvalid(field));
        }

        if (settings.Domains.Count > MaxDomains || settings.Domains.FirstOrDefault(d => d.Length > 253 || !Domain().IsMatch(d)) is not null)
            problems.Add(ProviderRefusals.DomainInvalid(settings.Domains.FirstOrDefault(d => d.Length > 253 || !Domain().IsMatch(d)) ?? $"> {MaxDomains}"));
        if (!Enum.IsDefined(settings.Factor) || (settings.Factor != ProviderFactor.None && settings.FactorValues.Count == 0))
            problems.Add(ProviderRefusals.FactorValuesRequired());
        else if (settings.FactorValues.Count > MaxValues || settings.FactorValues.Any(v => v.Length is 0 or > MaxValue || v.Any(char.IsControl)))
            problems.Add(Refusals.TooLong("factorValues", MaxValue));
        if (command.ProtectedSecret?.Length > MaxSecret)
            problems.Add(Refusals.TooLong("secret", MaxSecret));
        // Whoever leads the site to another address must not get the secret that somebody else has typed for the present one.
        if (state is { Secret: not null, Settings: { } before } && command is { ProtectedSecret: null, ForgetSecret: false }
            && (before.Authority != settings.Authority || before.ClientId != settings.ClientId))
        {
            problems.Add(ProviderRefusals.SecretRequired());
        }

        return problems;
    }

    /// <summary>True for https, and for plain http on this machine, which the site takes in development only.</summary>
    public static bool IsAuthority(string text) =>
        text.Length <= MaxAuthority && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.Host.Length > 0;

    [GeneratedRegex("^[A-Za-z0-9_.:/-]{1,100}$")]
    private static partial Regex Claim();

    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$")]
    private static partial Regex Domain();
}
