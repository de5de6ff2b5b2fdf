using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Application;
using Kinerja.Web.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Runtime;
using Xunit;

namespace Kinerja.Web.Tests.Hosting;

/// <summary>What a silo that is ending cannot answer any more is asked again elsewhere and is nobody's refusal.</summary>
public sealed class EndingSiloTests
{
    public static TheoryData<object> Answers =>
    [
        (Outcome<Receipt>)new Problem("storageUnavailable", new("id", "en"), Kind: ProblemKind.Unavailable),
        new Problem("storageUnavailable", new("id", "en"), Kind: ProblemKind.Unavailable),
        new StorageFailedException(),
        new TimeoutException(),
    ];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task What_an_ending_silo_cannot_do_is_called_again_elsewhere(object answer)
    {
        var gone = await Assert.ThrowsAsync<SiloUnavailableException>(() => Ask(SiloStatus.ShuttingDown, answer));

        Assert.True(HealingCalls.IsHealing(gone));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_silo_that_is_not_ending_says_it_as_it_is(object answer)
    {
        if (answer is Exception failure)
            Assert.Same(failure, await Assert.ThrowsAnyAsync<Exception>(() => Ask(SiloStatus.Active, failure)));
        else
            Assert.Same(answer, await Ask(SiloStatus.Active, answer));
    }

    [Fact]
    public async Task What_it_has_done_or_decided_is_answered_until_the_end()
    {
        var done = (Outcome<Receipt>)new Receipt("op", 7, default);
        var refused = (Outcome<Receipt>)new Problem("periodLocked", new("id", "en"), Kind: ProblemKind.Locked);

        Assert.Same(done, await Ask(SiloStatus.ShuttingDown, done));
        Assert.Same(refused, await Ask(SiloStatus.Stopping, refused));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Ask(SiloStatus.ShuttingDown, new InvalidOperationException("a fault of ours")));
    }

    private static async Task<object?> Ask(SiloStatus status, object answer)
    {
        var context = Stand.For<IIncomingGrainCallContext>(name => name switch
        {
            "get_InterfaceMethod" => typeof(IIndicatorYear).GetMethod(nameof(IIndicatorYear.Report)),
            "get_InterfaceName" => nameof(IIndicatorYear),
            "get_MethodName" => nameof(IIndicatorYear.Report),
            "get_TargetId" => GrainId.Create("indicator-year", "35.08|dinkop-um|iku-1|2019"),
            "get_Result" => answer,
            "Invoke" => answer is Exception failure ? Task.FromException(failure) : Task.CompletedTask,
            _ => throw new NotSupportedException(name),
        });
        var silos = Stand.For<ISiloStatusOracle>(name => name == "get_CurrentStatus" ? status : throw new NotSupportedException(name));

        using var calls = new EndingSiloCalls(TimeProvider.System);

        await new EndingSilo(silos, calls, NullLogger<EndingSilo>.Instance).Invoke(context);
        return context.Result;
    }
}
