using System.Security.Cryptography;
using System.Text;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Audit;
using Kinerja.Grains.SingleSignOn;
using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Onboarding;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace Kinerja.Web.Accounts.Providers;

/// <summary>
/// Signing in through the provider of an agency or a region: there with a code, proof key, nonce and state, and back. A provider vouches for people whose account was bound
/// to it by themselves, with their own password, and opens what lies in its scope and nothing else. An address of mail decides nothing.
/// </summary>
internal sealed partial class ProviderSignIns(
    IGrainFactory grains, UserManager<AccountUser> users, SignIns signIns, ProviderDocuments documents, ProviderTokens tokens, ProviderCookies cookies, ProviderSecrets secrets, AccountLinks links,
    AuditTrail audit, ILogger<ProviderSignIns> logger)
{
    private const string Invitations = "/undangan/";

    /// <summary>Begins, and says where to lead the browser: to the provider, or to a page that says why not.</summary>
    /// <param name="http">The request.</param>
    /// <param name="scope">The agency or region that the person named; the nearest provider from there upwards is taken.</param>
    /// <param name="back">Where the person wanted to go.</param>
    public async Task<string> Begin(HttpContext http, string scope, string? back)
    {
        try
        {
            var (at, provider) = await Nearest(scope);
            var (settings, document) = (provider.Settings, await documents.Get(provider.Settings.Authority, http.RequestAborted));
            var flow = new ProviderFlow(at, settings.Authority, settings.ClientId, AccountSecrets.NewTicket(), AccountSecrets.NewTicket(), AccountSecrets.NewTicket(), LocalAddress.IsLocal(back) ? back : null);
            cookies.Set(http, flow);
            return QueryHelpers.AddQueryString(document.Authorization.AbsoluteUri, new Dictionary<string, string?>
            {
                ["response_type"] = "code",
                ["client_id"] = settings.ClientId,
                ["redirect_uri"] = ReturnAddress(http, at),
                ["scope"] = "openid profile email",
                ["state"] = flow.State,
                ["nonce"] = flow.Nonce,
                ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(flow.Verifier))),
                ["code_challenge_method"] = "S256",
                ["acr_values"] = settings.Factor == ProviderFactor.Acr ? string.Join(' ', settings.FactorValues) : null,
            });
        }
        catch (ProviderFaultException fault)
        {
            return Fail(http, scope, "", fault);
        }
    }

    /// <summary>Goes on when the browser comes back, and says where to lead it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="scope">The scope whose way back this is.</param>
    public async Task<string> Finish(HttpContext http, string scope)
    {
        var account = "";
        try
        {
            var flow = cookies.Flow(http);
            if (flow is null || flow.Scope != scope || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(flow.State), Encoding.UTF8.GetBytes(http.Request.Query["state"].ToString())))
                throw new ProviderFaultException(ProviderFault.State, "state");
            cookies.ForgetFlow(http);
            await CheckTenant(scope);
            var provider = await Find(scope) ?? throw new ProviderFaultException(ProviderFault.Off);
            var settings = provider.Settings;
            if (settings.Authority != flow.Authority || settings.ClientId != flow.Client)
                throw new ProviderFaultException(ProviderFault.State, "settings");
            var code = await CodeOf(http, settings);
            var person = await tokens.Redeem(settings, secrets.Read(scope, provider.ProtectedSecret), flow, code, ReturnAddress(http, scope), http.RequestAborted);
            if (await Bound(scope, person) is not { } user)
            {
                cookies.Set(http, new PendingLogin(scope, settings.Label, person.Issuer, person.Subject, person.Email, person.Name.Length <= AccountLimits.MaxName ? person.Name : person.Name[..AccountLimits.MaxName], flow.Back));
                return ProviderLinks.Bind;
            }

            account = user.Id;
            if (!await MayEnter(user.Id, scope, flow.Back))
                throw new ProviderFaultException(ProviderFault.NoRole);
            return await signIns.Vouched(http, user, scope, person.HasFactor) switch
            {
                SignInAnswer.Done => LocalAddress.Or(flow.Back, "/"),
                SignInAnswer.CodeWanted => LocalAddress.With("/akun/masuk/dua-langkah", flow.Back),
                _ => throw new ProviderFaultException(ProviderFault.NoRole, "account"),
            };
        }
        catch (ProviderFaultException fault)
        {
            return Fail(http, scope, account, fault);
        }
    }

    /// <summary>Whom a provider vouches for and no account knows; null when nobody.</summary>
    public PendingLogin? Pending(HttpContext http) => cookies.Pending(http);

    /// <summary>
    /// Binds the login to an account whose owner has just shown that it is theirs. False when it belongs to another account already.
    /// </summary>
    /// <exception cref="ProviderFaultException">The provider is gone meanwhile, or the account has nothing to do there.</exception>
    public async Task<bool> Bind(HttpContext http, PendingLogin pending, AccountUser user)
    {
        await CheckTenant(pending.Scope);
        if (await Find(pending.Scope) is not { } provider || provider.Settings.Authority.TrimEnd('/') != pending.Issuer.TrimEnd('/'))
            throw new ProviderFaultException(ProviderFault.Off);
        if (!await MayEnter(user.Id, pending.Scope, pending.Back))
            throw new ProviderFaultException(ProviderFault.NoRole);
        var (name, login) = (ProviderLogins.Name(pending.Scope, pending.Issuer), new ExternalLogin(ProviderLogins.Name(pending.Scope, pending.Issuer), pending.Subject, pending.Label));
        using (AccountCalls.AsService())
        {
            if (await grains.GetGrain<ILoginName>(LoginNames.OfLogin(name, pending.Subject)).Bind(user.Id) is { IsOk: false })
                return false;
        }

        if (!user.Credentials.Logins.Any(l => l.Provider == name && l.Key == pending.Subject))
        {
            user.Credentials = user.Credentials with { Logins = [.. user.Credentials.Logins, login] };
            if (!(await users.UpdateAsync(user)).Succeeded)
                throw new Grains.Shared.StorageFailedException("The account was changed meanwhile.");
        }

        await audit.LoginChanged(pending.Scope, user.Id, user.Credentials.Name, Source.Of(http), isBound: true);
        links.Tell("Bound", user.Credentials, $"{pending.Label} ({await Place(pending.Scope)})");
        return true;
    }

    /// <summary>Lets go of a login. What was begun through it ends with the same write, as all sessions do.</summary>
    public async Task<bool> Release(HttpContext http, AccountUser user, ExternalLogin login)
    {
        user.Credentials = user.Credentials with { Logins = [.. user.Credentials.Logins.Where(l => l != login)], Stamp = AccountSecrets.NewId() };
        if (!(await users.UpdateAsync(user)).Succeeded)
            return false;
        using (AccountCalls.AsService())
            await grains.GetGrain<ILoginName>(LoginNames.OfLogin(login.Provider, login.Key)).Release(user.Id);
        if (ProviderLogins.ScopeOf(login.Provider) is { } scope)
            await audit.LoginChanged(scope, user.Id, user.Credentials.Name, Source.Of(http), isBound: false);
        links.Tell("Released", user.Credentials, login.Label);
        return true;
    }

    /// <summary>Forgets whom a provider vouched for.</summary>
    public void ForgetPending(HttpContext http) => cookies.ForgetPending(http);

    /// <summary>Name of a scope, for people.</summary>
    public async Task<string> Place(string scope)
    {
        using var service = AccountCalls.AsService();
        return await grains.PlaceOf(scope);
    }

    /// <summary>The way back as the provider has to know it.</summary>
    public string ReturnAddress(HttpContext http, string scope) => links.AddressOf(http) + ProviderLinks.Return(scope);

    private async Task<(string Scope, Provider Provider)> Nearest(string scope)
    {
        await CheckTenant(scope);
        foreach (var at in SingleSignOnScopes.Upwards(scope))
        {
            if (await Find(at) is { } provider)
                return (at, provider);
        }

        throw new ProviderFaultException(ProviderFault.Off);
    }

    private async Task<Provider?> Find(string scope)
    {
        using var service = AccountCalls.AsService();
        return await grains.SingleSignOn(scope).Find();
    }

    /// <summary>Who looks after an agency that is not in use lets nobody in by its provider; a password still shows what may be read.</summary>
    private async Task CheckTenant(string scope)
    {
        if (!AgencyKey.TryParse(scope, out _))
            return;
        using var service = AccountCalls.AsService();
        if (await grains.GetGrain<ITenant>(scope).GetStatus() != TenantStatus.Active)
            throw new ProviderFaultException(ProviderFault.Suspended);
    }

    private async Task<string> CodeOf(HttpContext http, ProviderSettings settings)
    {
        var (query, document) = (http.Request.Query, await documents.Get(settings.Authority, http.RequestAborted));
        var names = query.TryGetValue("iss", out var issuer);
        if (names ? issuer.ToString() != document.Issuer : document.NamesItself)
            throw new ProviderFaultException(ProviderFault.Token, "iss");
        if (query.TryGetValue("error", out var error))
            throw new ProviderFaultException(error.ToString() is "access_denied" or "login_required" or "consent_required" or "interaction_required" ? ProviderFault.Refused : ProviderFault.Provider);
        return query["code"].ToString() is { Length: > 0 and <= 8000 } code ? code : throw new ProviderFaultException(ProviderFault.Provider, "code");
    }

    private async Task<AccountUser?> Bound(string scope, ProviderPerson person)
    {
        var name = ProviderLogins.Name(scope, person.Issuer);
        // A name that was bound before the account kept it is gone on with by binding it again.
        return await users.FindByLoginAsync(name, person.Subject) is { } user && user.Credentials.Logins.Any(l => l.Provider == name && l.Key == person.Subject) ? user : null;
    }

    /// <summary>True for whoever holds a role there or below, or comes with an invitation to it.</summary>
    private async Task<bool> MayEnter(string account, string scope, string? back)
    {
        using var service = AccountCalls.AsService();
        foreach (var inner in SingleSignOnScopes.Within(scope, await grains.Account(account).GetScopes()))
        {
            if ((await grains.Members(inner).RolesOf(account)).Count > 0)
                return true;
        }

        return back is not null && back.StartsWith(Invitations, StringComparison.Ordinal) && InvitationToken.Hash(back[Invitations.Length..]) is { } hash
            && await grains.Invitation(hash).ScopeFor(account) is { } invited && AccessScope.Covers(scope, invited);
    }

    private string Fail(HttpContext http, string scope, string account, ProviderFaultException fault)
    {
        if (fault.Fault is ProviderFault.Unreachable or ProviderFault.Document or ProviderFault.Code or ProviderFault.Token or ProviderFault.Secret)
            LogFault(logger, fault, scope, fault.Fault, fault.Detail);
        // What anybody can bring about by an address alone is no attempt.
        if (fault.Fault is not (ProviderFault.Off or ProviderFault.Suspended))
            audit.ProviderRefused(scope, account, Source.Of(http), fault.Detail.Length == 0 ? $"provider{fault.Fault}" : $"provider{fault.Fault}.{fault.Detail}").Ignore();
        return ProviderLinks.Failed(scope, fault.Fault);
    }

    [LoggerMessage(1, LogLevel.Warning, "Nobody was signed in through the provider of {Scope}: {Fault} {Detail}.")]
    private static partial void LogFault(ILogger logger, Exception exception, string scope, ProviderFault fault, string detail);
}
