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
        new InvalidOperationException("outside", new TimeoutException()),
        new AggregateException(new ArgumentException("a"), new TimeoutException()),
    ];

    [Theory]
    [MemberData(nameof(Passing))]
    public void Storage_and_cluster_pass(Exception exception) => Assert.True(StorageFailure.Is(exception));

    [Fact]
    public void A_fault_and_a_person_who_left_do_not()
    {
        Assert.False(StorageFailure.Is(new InvalidOperationException()));
        Assert.False(StorageFailure.Is(new OperationCanceledException(new CancellationToken(canceled: true))));
    }
}
