using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kinerja.Grains.Audit;

/// <summary>The way into the audit for everything that is not a command: sign-ins, refusals. Commands find theirs by themselves (<see cref="AuditCalls"/>).</summary>
/// <param name="services">Where the grains come from; asked late, because the gate that tells of refusals is older than they are.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
public sealed partial class AuditTrail(IServiceProvider services, TimeProvider time, ILogger<AuditTrail> logger) : IAccessLog
{
    private readonly DeniedRate _denied = new(time);

    /// <summary>Adds an event and answers when it is stored.</summary>
    /// <param name="scope">The chain.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="since">When this repeats something: when that was.</param>
    /// <returns>Its place in the chain.</returns>
    /// <exception cref="StorageFailedException">It may or may not have been stored.</exception>
    public Task<long> Append(string scope, AuditEvent happened, DateTimeOffset? since = null) => Append(scope, new AppendAudit { Event = happened, Since = since });

    /// <summary>A session began. The entry is stored when this returns: nobody is signed in without.</summary>
    /// <param name="caller">Who, with session, source, and the roles held: each of their scopes gets the entry, the platform when there are none.</param>
    /// <param name="within">Scope whose provider vouched for it; empty for a password or a passkey.</param>
    /// <exception cref="StorageFailedException">It could not be stored.</exception>
    public Task SignedIn(Caller caller, string within = "") => OfSession(caller, "SignIn", AuditOutcome.SignedIn, within);

    /// <summary>A session was ended by its person.</summary>
    /// <param name="caller">Who, as in <see cref="SignedIn"/>.</param>
    /// <exception cref="StorageFailedException">It could not be stored.</exception>
    public Task SignedOut(Caller caller) => OfSession(caller, "SignOut", AuditOutcome.SignedOut);

    /// <summary>A login of a provider was bound to an account, or taken from it. The entry is stored when this returns.</summary>
    /// <param name="scope">Scope of the provider.</param>
    /// <param name="account">Account.</param>
    /// <param name="name">Its name, as shown.</param>
    /// <param name="source">Where from.</param>
    /// <param name="isBound">True for bound.</param>
    /// <exception cref="StorageFailedException">It could not be stored.</exception>
    public Task LoginChanged(string scope, string account, string name, string source, bool isBound) => Append(scope, new AuditEvent
    {
        OperationId = NewId(),
        Action = isBound ? "LoginBound" : "LoginReleased",
        Object = $"account/{account}",
        ActorId = account,
        ActorName = name,
        Kind = CallerKind.Person,
        Source = source,
        Outcome = AuditOutcome.Done,
    });

    /// <summary>Somebody came back from a provider and was not signed in: noted like a refusal where the provider is set up.</summary>
    /// <param name="scope">Scope of the provider.</param>
    /// <param name="account">Account that it leads to; empty when there is none.</param>
    /// <param name="source">Where from.</param>
    /// <param name="code">Why.</param>
    /// <returns>Ends when it is stored or given up; nobody needs to wait for it.</returns>
    public Task ProviderRefused(string scope, string account, string source, string code) =>
        _denied.Takes($"sign-in {source}", out var unlisted)
            ? Quietly(scope, new AuditEvent
            {
                OperationId = NewId(), Action = "SignIn", Object = $"provider/{scope}", ActorId = account, Source = source, Code = code, Outcome = AuditOutcome.SignInRefused, What = Unlisted(unlisted),
            })
            : Task.CompletedTask;

    /// <summary>Somebody failed to sign in: noted like a refusal, without waiting, and so many a minute for each source.</summary>
    /// <param name="account">Account that was tried; empty when there is none of that name.</param>
    /// <param name="source">Where from.</param>
    /// <param name="code">Why.</param>
    /// <returns>Ends when it is stored or given up; nobody needs to wait for it.</returns>
    public Task SignInRefused(string account, string source, string code) =>
        _denied.Takes($"sign-in {source}", out var unlisted)
            ? Quietly(AccessScope.Platform, new()
            {
                OperationId = NewId(), Action = "SignIn", ActorId = account, Source = source, Code = code, Outcome = AuditOutcome.SignInRefused, What = Unlisted(unlisted),
            })
            : Task.CompletedTask;

    /// <inheritdoc/>
    public void Refused(RefusedCall call) => RefusedAsync(call).Ignore();

    /// <summary>As <see cref="Refused"/>, for those who want to wait.</summary>
    public Task RefusedAsync(RefusedCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var caller = call.Caller;
        return _denied.Takes(caller.Id.Length > 0 ? $"{caller.Kind} {caller.Id}" : caller.Source, out var unlisted)
            ? Quietly(ScopeOf(call.Target), new()
            {
                OperationId = NewId(),
                Action = call.What,
                Object = call.Target,
                ActorId = caller.Id,
                ActorName = caller.Name,
                Kind = caller.Kind,
                Session = SessionOf(caller),
                Source = call.Sender.Length > 0 ? call.Sender : caller.Source,
                Outcome = AuditOutcome.Denied,
                Code = call.Denial.ToString(),
                What = Unlisted(unlisted),
            })
            : Task.CompletedTask;
    }

    /// <summary>The scope that an address or a key speaks of; the platform when it speaks of none.</summary>
    internal static string ScopeOf(string target)
    {
        var parts = target.Split(KeyText.Separator, '/');
        for (var i = 0; i + 1 < parts.Length; i++)
        {
            if (AgencyKey.TryParse($"{parts[i]}{KeyText.Separator}{parts[i + 1]}", out var agency))
                return agency.ToString();
        }

        return Array.Find(parts, part => part.Length > 0 && AccessScope.IsValid(part)) ?? AccessScope.Platform;
    }

    /// <summary>A session as its person sees it in the list of sessions: who reads the audit gets nothing that opens one.</summary>
    internal static string SessionOf(Caller caller) => caller.Session.Length == 0 ? "" : AccountSecrets.Hash(caller.Session)[..16];

    private static string? Unlisted(int count) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{{\"unlisted\":{count}}}");

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private Task<long[]> OfSession(Caller caller, string action, AuditOutcome outcome, string within = "")
    {
        ArgumentNullException.ThrowIfNull(caller);
        var happened = new AuditEvent
        {
            OperationId = caller.Session.Length > 0 ? SessionOf(caller) : NewId(),
            Action = action,
            Object = $"account/{caller.Id}",
            ActorId = caller.Id,
            ActorName = caller.Name,
            Kind = caller.Kind,
            Session = SessionOf(caller),
            Source = caller.Source,
            What = within.Length == 0 ? null : new JsonObject { ["provider"] = within }.ToJsonString(StorageJson.Options),
            Outcome = outcome,
        };
        var scopes = caller.Grants.Select(g => g.Scope).Distinct().DefaultIfEmpty(AccessScope.Platform);
        return Task.WhenAll(scopes.Select(scope => Append(scope, happened)));
    }

    /// <summary>Nobody waits for it, and the refusal stands whether it is stored or not. A chain that nobody began is not begun by guessing its address.</summary>
    private async Task Quietly(string scope, AuditEvent happened)
    {
        try
        {
            if (await Append(scope, new AppendAudit { Event = happened, OnlyIfBegun = scope != AccessScope.Platform }) == 0)
                await Append(AccessScope.Platform, happened);
        }
        catch (Exception failure)
        {
            LogLost(logger, failure, happened.Action, happened.ActorId);
        }
    }

    /// <summary>Outside of the grain that may be calling: to the gate this is the audit at the edge, and no grain that has no right to add entries.</summary>
    private Task<long> Append(string scope, AppendAudit command) => Task.Run(async () =>
    {
        using (Callers.Use(Caller.Service(ServiceNames.Audit)))
        {
            try
            {
                return await services.GetRequiredService<IGrainFactory>().GetGrain<IAuditLog>(scope).Append(command);
            }
            catch (Exception failure) when (failure is not StorageFailedException)
            {
                LogNotStored(logger, failure, command.Event.Action, scope);
                throw new StorageFailedException("The entry in the audit could not be stored. Repeat it with the same operation id.");
            }
        }
    });

    [LoggerMessage(1, LogLevel.Warning, "{Action} of {Actor} is missing in the audit.")]
    private static partial void LogLost(ILogger logger, Exception failure, string action, string actor);

    [LoggerMessage(2, LogLevel.Warning, "{Action} could not be added to the audit of {Scope}; whoever asked for it is told to repeat it.")]
    private static partial void LogNotStored(ILogger logger, Exception failure, string action, string scope);
}
