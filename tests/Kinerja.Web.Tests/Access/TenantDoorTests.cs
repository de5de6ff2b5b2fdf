using System.Reflection;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Access;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Time.Testing;
using Orleans;

namespace Kinerja.Web.Tests.Access;

/// <summary>Who is let into an agency that is not in use.</summary>
public sealed class TenantDoorTests
{
    private const string Agency = "35.08|dinas-a";

    private readonly FakeTimeProvider _time = new();
    private readonly Tenant _tenant = new();
    private readonly TenantDoor _door;

    public TenantDoorTests() => _door = new(OneGrain.Over(_tenant), new MemoryCache(new MemoryCacheOptions()), _time);

    [Theory]
    [InlineData(TenantStatus.Active, null, null)]
    [InlineData(TenantStatus.Suspended, null, Denial.Forbidden)]
    [InlineData(TenantStatus.Closed, Denial.Hidden, Denial.Hidden)]
    public async Task A_suspended_agency_is_read_only_and_a_closed_one_looks_like_none(TenantStatus status, Denial? read, Denial? change)
    {
        _tenant.Status = status;
        Assert.Equal(read, await _door.Check(Agency, Right.ReadAgency, isRead: true));
        Assert.Equal(change, await _door.Check(Agency, Right.EnterFigures, isRead: false));
        Assert.Null(await _door.Check(Agency, Right.ManagePlatform, isRead: false));
    }

    [Fact]
    public async Task What_was_seen_is_good_for_twenty_seconds_or_until_it_is_forgotten()
    {
        Assert.Null(await _door.Check(Agency, Right.EnterFigures, isRead: false));
        _tenant.Status = TenantStatus.Suspended;
        _time.Advance(TimeSpan.FromSeconds(19));
        Assert.Null(await _door.Check(Agency, Right.EnterFigures, isRead: false));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Denial.Forbidden, await _door.Check(Agency, Right.EnterFigures, isRead: false));
        _tenant.Status = TenantStatus.Active;
        _door.Forget(Agency);
        Assert.Null(await _door.Check(Agency, Right.EnterFigures, isRead: false));
    }

    [Fact]
    public async Task While_storage_is_away_what_was_known_last_goes_on_and_what_was_not_known_does_not()
    {
        _tenant.Failure = new StorageFailedException();
        await Assert.ThrowsAsync<StorageFailedException>(async () => await _door.Check(Agency, Right.ReadAgency, isRead: true));
        _tenant.Failure = null;
        Assert.Null(await _door.Check(Agency, Right.ReadAgency, isRead: true));
        _tenant.Failure = new StorageFailedException();
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await _door.Check(Agency, Right.ReadAgency, isRead: true));
    }

    private sealed class Tenant : ITenant
    {
        public TenantStatus Status { get; set; }

        public Exception? Failure { get; set; }

        public Task<TenantStatus> GetStatus() => Failure is null ? Task.FromResult(Status) : Task.FromException<TenantStatus>(Failure);

        public Task<TenantView> Get() => throw new NotSupportedException();

        public Task<TenantView> Inspect() => throw new NotSupportedException();

        public Task<Outcome<Receipt>> Advance(ChangeTenant command) => throw new NotSupportedException();

        public Task<Outcome<Receipt>> Close(ChangeTenant command) => throw new NotSupportedException();

        public Task<Outcome<Receipt>> Judge(ChangeTenant command) => throw new NotSupportedException();
    }

    /// <summary>A factory that knows one grain.</summary>
    public class OneGrain : DispatchProxy
    {
        private object _grain = null!;

        public static IGrainFactory Over(IGrain grain)
        {
            var proxy = Create<IGrainFactory, OneGrain>();
            ((OneGrain)(object)proxy)._grain = grain;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _grain;
    }
}
