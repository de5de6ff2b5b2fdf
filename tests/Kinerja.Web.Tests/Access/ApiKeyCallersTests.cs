using System.Reflection;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.ApiKeys;
using Kinerja.Grains.ApiKeys.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Access;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Kinerja.Web.Tests.Access;

/// <summary>Who stands behind an API key.</summary>
public sealed class ApiKeyCallersTests : IDisposable
{
    private static readonly AgencyKey Agency = AgencyKey.Parse("35.08|dinas-a");

    private readonly FakeTimeProvider _time = new();
    private readonly Facts _facts = new();
    private readonly ApiKeyCallers _callers;
    private readonly ApiKeyText _key = ApiKeyText.New(Agency);

    public ApiKeyCallersTests()
    {
        _callers = new(FakeKeys.Over(_facts), _time);
        _facts.Good[_key.Hash()] = new(_key.Id, "e-SAKIP", KeyAccess.Read, _time.GetUtcNow().AddDays(90));
    }

    public void Dispose() => _callers.Dispose();

    [Fact]
    public async Task A_key_is_an_operator_of_its_agency_under_its_own_name()
    {
        var caller = await _callers.Find(_key);
        Assert.NotNull(caller);
        Assert.Equal((CallerKind.ApiKey, $"kunci-{_key.Id}", "Kunci API e-SAKIP", true), (caller.Kind, caller.Id, caller.Name, caller.ReadsOnly));
        Assert.Equal([new Grant("35.08|dinas-a", ActorRole.Operator)], caller.Grants);
        Assert.All(_facts.AskedBy, asker => Assert.Equal((CallerKind.Service, "edge"), (asker.Kind, asker.Id)));
    }

    [Fact]
    public async Task A_key_that_was_revoked_works_for_twenty_seconds_at_most()
    {
        Assert.NotNull(await _callers.Find(_key));
        _facts.Good.Clear();
        _time.Advance(TimeSpan.FromSeconds(19));
        Assert.NotNull(await _callers.Find(_key));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await _callers.Find(_key));
    }

    [Fact]
    public async Task A_key_that_was_revoked_here_is_gone_at_once()
    {
        Assert.NotNull(await _callers.Find(_key));
        _facts.Good.Clear();
        _callers.Forget(Agency, _key.Id);
        Assert.Null(await _callers.Find(_key));
    }

    [Fact]
    public async Task A_key_ends_at_its_moment_although_it_is_remembered()
    {
        _facts.Good[_key.Hash()] = _facts.Good[_key.Hash()] with { Until = _time.GetUtcNow().AddSeconds(5) };
        Assert.NotNull(await _callers.Find(_key));
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(_callers.Remembered(_key));
    }

    [Fact]
    public async Task Another_secret_of_a_remembered_key_opens_nothing_and_does_not_push_it_out()
    {
        Assert.NotNull(await _callers.Find(_key));
        var guess = new ApiKeyText(Agency, _key.Id, ApiKeyText.New(Agency).Secret);
        Assert.Null(_callers.Remembered(guess));
        Assert.Null(await _callers.Find(guess));
        Assert.NotNull(_callers.Remembered(_key));
    }

    [Theory]
    [InlineData(TenantStatus.Suspended)]
    [InlineData(TenantStatus.Closed)]
    [InlineData(TenantStatus.Requested)]
    public async Task Keys_of_an_agency_that_is_not_in_use_stop(TenantStatus status)
    {
        Assert.NotNull(await _callers.Find(_key));
        _facts.Status = status;
        _time.Advance(SessionCallers.Longest);
        Assert.Null(await _callers.Find(_key));
        _facts.Status = TenantStatus.Active;
        Assert.NotNull(await _callers.Find(_key));
    }

    [Fact]
    public async Task Keys_that_are_none_fill_no_memory_and_neither_do_all_others()
    {
        for (var i = 0; i < 1_000; i++)
            Assert.Null(await _callers.Find(ApiKeyText.New(AgencyKey.Parse($"35.08|dinas-{i}"))));
        Assert.Equal(0, _callers.Count);

        for (var i = 0; i < ApiKeyCallers.MaxRemembered + 2_000; i++)
        {
            var key = ApiKeyText.New(Agency);
            _facts.Good[key.Hash()] = new(key.Id, "lain", KeyAccess.Enter, _time.GetUtcNow().AddDays(1));
            Assert.NotNull(await _callers.Find(key));
        }

        Assert.InRange(_callers.Count, 1, ApiKeyCallers.MaxRemembered);
    }

    /// <summary>Keys and agencies as they stand.</summary>
    public sealed class Facts
    {
        /// <summary>Keys that work, by the hash of their secret.</summary>
        public Dictionary<string, ApiKeyFacts> Good { get; } = [];

        /// <summary>Where every agency stands.</summary>
        public TenantStatus Status { get; set; }

        /// <summary>Who asked.</summary>
        public IList<Caller> AskedBy { get; } = [];
    }

    /// <summary>Grains that answer as the facts stand.</summary>
    public class FakeKeys : DispatchProxy
    {
        private Facts _facts = null!;

        public static IGrainFactory Over(Facts facts) => Make<IGrainFactory>(facts);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            switch (targetMethod!.Name)
            {
                case nameof(IGrainFactory.GetGrain):
                    return typeof(FakeKeys).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(targetMethod.GetGenericArguments()[0]).Invoke(null, [_facts]);
                case nameof(IApiKeys.Find):
                    _facts.AskedBy.Add(Callers.Current);
                    return Task.FromResult(_facts.Good.GetValueOrDefault((string)args![1]!) is { } known && known.Id == (string)args[0]! ? known : null);
                case nameof(ITenant.GetStatus):
                    _facts.AskedBy.Add(Callers.Current);
                    return Task.FromResult(_facts.Status);
                default:
                    throw new NotSupportedException(targetMethod.Name);
            }
        }

        private static T Make<T>(Facts facts)
            where T : class
        {
            var proxy = Create<T, FakeKeys>();
            ((FakeKeys)(object)proxy)._facts = facts;
            return proxy;
        }
    }
}
