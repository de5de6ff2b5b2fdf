using System.Security.Claims;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Audit;
using Kinerja.Web.Access;
using Kinerja.Web.Accounts.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Kinerja.Web.Accounts;

/// <summary>Signing in and out. Whether an address has an account shows neither in the answer nor in the time it takes.</summary>
internal sealed class SignIns(UserManager<AccountUser> users, PasswordGate gate, Authenticators authenticators, Sessions sessions, SessionCallers callers, AuditTrail audit, IGrainFactory grains)
{
    /// <summary>A refusal takes no less than this. What differs between a known and an unknown address (rows read and written) is far below it.</summary>
    public static readonly TimeSpan LeastRefusal = TimeSpan.FromMilliseconds(600);

    // An account that is nobody's: an unknown address asks as many grains as a known one.
    private static readonly string Nobody = AccountSecrets.NewId();

    // The hash of a random password, of the strength of all others: an unknown address costs the same work.
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<AccountUser>(AccountExtensions.Hashing).HashPassword(null!, AccountSecrets.NewTicket()));

    /// <summary>Address and password.</summary>
    public Task<SignInAnswer> Password(HttpContext http, string email, string password) => Slowly(async () =>
    {
        var user = LoginNames.IsEmail(email) ? await users.FindByEmailAsync(email) : null;
        var (isRight, source) = (false, Source.Of(http));
        if (!await gate.Enter(async () => isRight = await IsRight(user, password)))
            return SignInAnswer.Busy;
        if (!await Counts(user, source, isRight) || user is null || !user.Credentials.IsConfirmed)
            return SignInAnswer.Refused;
        await Measure(user, password);
        return await AskedForCode(http, user, "pwd");
    });

    /// <summary>A provider vouches for somebody. Their own second step is asked for, unless the provider counts as one.</summary>
    /// <param name="http">The request.</param>
    /// <param name="user">Whom it vouches for.</param>
    /// <param name="scope">Its scope: the session opens nothing elsewhere.</param>
    /// <param name="hasFactor">True when it counts as the second factor.</param>
    public async Task<SignInAnswer> Vouched(HttpContext http, AccountUser user, string scope, bool hasFactor) =>
        hasFactor ? await Begin(http, user, Claims.MethodOf(scope), "mfa") ? SignInAnswer.Done : SignInAnswer.Refused : await AskedForCode(http, user, Claims.MethodOf(scope));

    /// <summary>Address, password and, where the account has one, the second step, all at once and without beginning a session: whose account it is. Null with any other answer than done.</summary>
    public async Task<(SignInAnswer Answer, AccountUser? User)> Prove(HttpContext http, string email, string password, string code)
    {
        AccountUser? proven = null;
        var answer = await Slowly(async () =>
        {
            var user = LoginNames.IsEmail(email) ? await users.FindByEmailAsync(email) : null;
            var (isRight, source) = (false, Source.Of(http));
            if (!await gate.Enter(async () => isRight = await IsRight(user, password)))
                return SignInAnswer.Busy;
            if (!await Counts(user, source, isRight) || user is null || !user.Credentials.IsConfirmed)
                return SignInAnswer.Refused;
            if (user.Credentials.HasSecondFactor && code.Length == 0)
                return SignInAnswer.CodeWanted;
            if (user.Credentials.HasSecondFactor && !await IsCode(user, source, code))
                return SignInAnswer.Refused;
            proven = user;
            return SignInAnswer.Done;
        });
        return (answer, proven);
    }

    /// <summary>The code of an authenticator, or a recovery code, after the password.</summary>
    public Task<SignInAnswer> Code(HttpContext http, string code) => Slowly(async () =>
    {
        if (await Half(http) is not { } user)
            return SignInAnswer.Refused;
        if (!await IsCode(user, Source.Of(http), code))
            return SignInAnswer.Refused;
        var first = (await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal?.FindFirst(Claims.Method)?.Value ?? "pwd";
        await http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        return await Begin(http, user, first, "mfa") ? SignInAnswer.Done : SignInAnswer.Refused;
    });

    /// <summary>Whoever has given the right password and owes a code; null when nobody has, or when the password has changed since.</summary>
    public async Task<AccountUser?> Half(HttpContext http)
    {
        var half = (await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        return half?.FindFirst(Claims.Account)?.Value is { } id && await users.FindByIdAsync(id) is { } user && half.FindFirst("stamp")?.Value == user.Credentials.Stamp ? user : null;
    }

    /// <summary>True when the password is the one of whoever is signed in: asked for again before what matters.</summary>
    public async Task<SignInAnswer> Again(HttpContext http, AccountUser user, string password)
    {
        var isRight = false;
        if (!await gate.Enter(async () => isRight = await IsRight(user, password)))
            return SignInAnswer.Busy;
        return await Counts(user, Source.Of(http), isRight) ? SignInAnswer.Done : SignInAnswer.Refused;
    }

    /// <summary>Begins a session in place of the present one of this browser, if it has one.</summary>
    public async Task<bool> Begin(HttpContext http, AccountUser user, params IReadOnlyList<string> methods)
    {
        var within = Claims.Within(methods);
        var (session, before) = (AccountSecrets.NewId(), Claims.AccountOf(http.User) == user.Id ? http.User.FindFirst(Claims.Session)?.Value : null);
        using (AccountCalls.AsService())
        {
            var begun = await grains.Account(user.Id).BeginSession(new()
            {
                Id = session,
                SecondFactor = methods.Contains("mfa") || methods.Contains("passkey"),
                Agent = http.Request.Headers.UserAgent.ToString(),
                Source = Source.Of(http),
                Instead = before,
                Within = within,
            });
            if (!begun.IsOk)
                return false;
        }

        sessions.Forget(user.Id);
        await WriteDown(user.Id, session, Source.Of(http), within);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, Claims.Principal(user.Id, user.Credentials.Name, session, methods));
        return true;
    }

    /// <summary>Goes on with the present methods in a new session, after something has ended all of them.</summary>
    public Task<bool> Renew(HttpContext http, AccountUser user, string? more = null)
    {
        var methods = Claims.Methods(http.User);
        return Begin(http, user, [.. (more is null ? methods : methods.Append(more)).Distinct()]);
    }

    /// <summary>Ends the session of this browser.</summary>
    public async Task Out(HttpContext http)
    {
        if (Claims.AccountOf(http.User) is { } account && http.User.FindFirst(Claims.Session)?.Value is { } session)
        {
            using (AccountCalls.AsService())
                await grains.Account(account).EndSession(AccountSecrets.Hash(session)[..16]);
            sessions.Forget(account);
            callers.Forget(account, session);
            if (Callers.Current is { Kind: CallerKind.Person } caller)
                await audit.SignedOut(caller);
        }

        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        await http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
    }

    /// <summary>Keeps whether the password is as long as those of admins must be: only now is it known. Where somebody else changes the account meanwhile, the next time tells.</summary>
    private async Task Measure(AccountUser user, string password)
    {
        var isLong = PasswordRules.IsLong(password);
        if (user.Credentials.HasLongPassword == isLong)
            return;
        user.Credentials = user.Credentials with { HasLongPassword = isLong };
        await users.UpdateAsync(user);
    }

    private async Task<SignInAnswer> AskedForCode(HttpContext http, AccountUser user, string method)
    {
        if (!user.Credentials.HasSecondFactor)
            return await Begin(http, user, method) ? SignInAnswer.Done : SignInAnswer.Refused;
        await http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(new ClaimsIdentity(
            [new(Claims.Account, user.Id), new("stamp", user.Credentials.Stamp), new(Claims.Method, method)], IdentityConstants.TwoFactorUserIdScheme)));
        return SignInAnswer.CodeWanted;
    }

    private async Task<bool> IsCode(AccountUser user, string source, string code)
    {
        var typed = new string([.. code.Where(c => !char.IsWhiteSpace(c) && c != '-')]);
        bool mayTry;
        using (AccountCalls.AsService())
            mayTry = await grains.Account(user.Id).MayTry(source);
        if (mayTry && (typed.Length == 6 ? await authenticators.Use(user, typed) : await authenticators.UseRecovery(user, typed)))
            return true;
        await Counts(user, source, isRight: false);
        return false;
    }

    private async Task<bool> IsRight(AccountUser? user, string password)
    {
        // A text that no password can be would cost as much time as it is long.
        var typed = password.Length <= PasswordRules.MaxLength ? password : "";
        if (user?.Credentials.PasswordHash is not null)
            return await users.CheckPasswordAsync(user, typed);
        users.PasswordHasher.VerifyHashedPassword(null!, NobodysHash.Value, typed);
        return false;
    }

    /// <summary>False for a wrong attempt, which is counted, and for a right one of a source that has to wait.</summary>
    private async Task<bool> Counts(AccountUser? user, string source, bool isRight)
    {
        using var service = AccountCalls.AsService();
        var counts = await grains.Account(user?.Id ?? Nobody).Attempt(source, isRight);
        if (!counts)
            audit.SignInRefused(user?.Id ?? "", source, isRight ? "signInHasToWait" : "signInWrong").Ignore(); // known or not, nobody waits for it
        return counts;
    }

    /// <summary>Nobody is signed in who is not in the audit, wherever they hold a role. The caller is asked for anew by the next request.</summary>
    private async Task WriteDown(string account, string session, string source, string within)
    {
        if (await callers.Find(account, session) is { } caller)
            await audit.SignedIn(caller with { Source = source }, within);
        callers.Forget(account, session);
    }

    private static async Task<SignInAnswer> Slowly(Func<Task<SignInAnswer>> attempt)
    {
        // Real time: what is hidden is hidden from a real clock.
        var least = Task.Delay(LeastRefusal);
        var answer = await attempt();
        if (answer == SignInAnswer.Refused)
            await least;
        return answer;
    }
}
