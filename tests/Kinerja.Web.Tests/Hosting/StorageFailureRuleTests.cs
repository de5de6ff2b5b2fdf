using Kinerja.Grains.Shared;
using Kinerja.Web.Application;
using Orleans.Runtime;
using Xunit;

namespace Kinerja.Web.Tests.Hosting;

/// <summary>What passes by itself is told apart from what is a fault.</summary>
public sealed class StorageFailureRuleTests
{
    public static TheoryData<Exception> Passing =>
    [
        new StorageFailedException("weg"),
        new TimeoutException(),
        new SiloUnavailableException("weg"),
        new OperationCanceledException("Message expired before placement could complete"),
        new OperationCanceledException(new CancellationToken(canceled: true)),
        new InvalidOperationException("outside", new TimeoutException()),
        new AggregateException(new ArgumentException("a"), new TimeoutException()),
    ];

    [Theory]
    [MemberData(nameof(Passing))]
    public void Storage_and_cluster_pass(Exception exception) => Assert.True(StorageFailure.Is(exception));

    [Fact]
    public void A_fault_does_not() => Assert.False(StorageFailure.Is(new InvalidOperationException()));

    public static TheoryData<Exception, bool> Refused => new()
    {
        { new SiloUnavailableException("weg"), true },
        { new OperationCanceledException(), true },
        { new StorageFailedException("weg"), false },
        { new TimeoutException(), false },
        { new InvalidOperationException(), false },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Only_what_the_cluster_refused_is_called_again_by_itself(Exception exception, bool again) => Assert.Equal(again, HealingCalls.IsHealing(exception));
}
