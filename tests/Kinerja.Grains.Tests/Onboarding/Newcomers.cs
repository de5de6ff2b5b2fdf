using System.Security.Cryptography;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Onboarding;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Grains.Tests.Accounts;
using Kinerja.Grains.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Grains.Tests.Onboarding;

/// <summary>People who register agencies in a cluster, and what they hold then.</summary>
internal sealed class Newcomers(KinerjaCluster cluster, RecordedRoles roles)
{
    /// <summary>Roles that were given.</summary>
    public RecordedRoles Roles { get; } = roles;

    /// <summary>A cluster that records the roles it gives and loses no time.</summary>
    public static async Task<(KinerjaCluster Cluster, Newcomers People)> Start(Support.Storage storage, short silos = 1, TimeSpan? hold = null, TimeSpan? expiry = null, bool gate = false)
    {
        var roles = new RecordedRoles();
        var cluster = await KinerjaCluster.Start(storage, silos, gate: gate, services: services =>
        {
            services.AddSingleton<IRoleGiver>(roles);
            services.Configure<OnboardingOptions>(o =>
                (o.Retry, o.Reminder, o.Hold, o.Expiry) = (TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1), hold ?? o.Hold, expiry ?? o.Expiry));
        });
        return (cluster, new(cluster, roles));
    }

    /// <summary>An id that nobody has.</summary>
    public static string Id() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Somebody new.</summary>
    public static Caller Person(string name = "Siti Rahayu", params IReadOnlyList<Grant> grants) =>
        new() { Kind = CallerKind.Person, Id = Id(), Name = name, SecondFactor = true, Grants = grants };

    /// <summary>Who decides at the platform, and in every region.</summary>
    public static Caller Platform { get; } = Person("Pengelola", new Grant(AccessScope.Platform, ActorRole.PlatformAdmin));

    /// <summary>Somebody as an actor.</summary>
    public static Actor Actor(Caller caller) => new(caller.Id, caller.Name, Role: caller.Grants.Count > 0 ? caller.Grants[0].Role : null);

    /// <summary>A grain.</summary>
    public T Grain<T>(string key)
        where T : IGrainWithStringKey => cluster.Cluster.Client.GetGrain<T>(key);

    /// <summary>Calls as somebody.</summary>
    public static async Task<T> As<T>(Caller caller, Func<Task<T>> call)
    {
        using (Callers.Use(caller))
            return await call();
    }

    /// <summary>A registration up to its description.</summary>
    public async Task<string> Described(Caller who, string agency, string email)
    {
        var (id, key) = (Id(), agency.Split('|'));
        (await As(who, () => Grain<IRegistration>(id).Start(new() { OperationId = "op-mulai", Region = key[0], Actor = Actor(who) }))).Ok();
        await As(Caller.Service("accounts"), async () =>
        {
            var account = cluster.Cluster.Client.Account(who.Id);
            if (await account.Get() is null)
                (await account.Open(AccountSamples.Opening(email))).Ok();
            await account.Change(c => c with { IsConfirmed = true });
            return true;
        });
        (await As(who, () => Grain<IRegistration>(id).ConfirmEmail())).Ok();
        (await As(who, () => Grain<IRegistration>(id).Describe(new()
        {
            OperationId = "op-uraian", Region = key[0], Name = "Dinas Koperasi", Affair = "2.17", Code = key[1], Evidence = "Surat tugas 800/1", Actor = Actor(who),
        }))).Ok();
        return id;
    }

    /// <summary>A step of the applicant.</summary>
    public Task<Model.Outcomes.Outcome<Receipt>> Act(Caller who, string id, RegistrationAct act, string words = "", string? operation = null) =>
        As(who, () => Grain<IRegistration>(id).Act(new() { OperationId = operation ?? $"op-{act}".ToLowerInvariant(), Act = act, Words = words, Actor = Actor(who) }));

    /// <summary>The registration as its applicant sees it.</summary>
    public async Task<RegistrationView> View(Caller who, string id) => (await As(who, () => Grain<IRegistration>(id).Get())).Ok();

    /// <summary>The steps that an agency took as a tenant.</summary>
    public async Task<IEnumerable<TenantAct>> Life(string agency) => (await As(Platform, () => Grain<ITenant>(agency).Inspect())).Steps.Select(s => s.Act);

    /// <summary>What waits for a decision.</summary>
    public Task<IReadOnlyList<ApprovalView>> Waiting(string scope) => As(Platform, () => Grain<IApprovals>(scope).List());

    /// <summary>Decides.</summary>
    public Task<Model.Outcomes.Outcome<Receipt>> Decide(string scope, string id, bool approve, string reason = "Surat tugas cocok") => As(Platform, () => Grain<IApprovals>(scope).Decide(
        new() { OperationId = $"op-{approve}-{id}".ToLowerInvariant(), Registration = id, Approve = approve, Reason = reason, Actor = Actor(Platform) }));

    /// <summary>Asks until the registration is as it should be; fails after half a minute.</summary>
    public async Task<RegistrationView> Until(Caller who, string id, RegistrationStatus status)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var view = await View(who, id);
            if (view.Status == status && !view.IsBusy)
                return view;
            Assert.False(limit.IsCancellationRequested, $"It is {view.Status}, busy {view.IsBusy}, and not {status}.");
            await Task.Yield();
        }
    }
}
