using Kinerja.Grains.Notifications;
using Kinerja.Grains.Notifications.Storage;
using Kinerja.Grains.Onboarding.Contracts;

namespace Kinerja.Grains.Tests.Notifications;

/// <summary>What a look at registrations that wait finds.</summary>
public sealed class ApprovalReadingTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 8, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_is_numbered_once_in_the_order_of_waiting_and_taken_back_once()
    {
        var state = ApprovalReading.Read(new(), [Entry("b", 2), Entry("a", 1)], [View("a"), View("b")]);
        Assert.Equal([(1L, "Dinas a"), (2L, "Dinas b")], state.Waiting.Select(w => (w.Number, w.Name)));
        Assert.Same(state, ApprovalReading.Read(state, [Entry("b", 2), Entry("a", 1)], []));

        var next = ApprovalReading.Read(state with { Waiting = [] }, [Entry("b", 2), Entry("c", 3)], [View("c")]);
        Assert.Equal([3L], next.Waiting.Select(w => w.Number));
        Assert.Equal([1L], next.Decided);
        var told = next with { Waiting = [], Decided = [] };
        Assert.Same(told, ApprovalReading.Read(told, [Entry("b", 2), Entry("c", 3)], []));
    }

    [Fact]
    public void A_contest_after_a_request_is_another_notice()
    {
        var state = ApprovalReading.Read(new(), [Entry("a", 1)], [View("a")]) with { Waiting = [] };
        var next = ApprovalReading.Read(state, [Entry("a", 5) with { IsContested = true }], [View("a")]);
        Assert.Equal((2L, true), (Assert.Single(next.Waiting).Number, next.Waiting[0].IsContested));
        Assert.Equal([1L], next.Decided);
    }

    [Fact]
    public void One_that_is_not_described_waits_for_the_next_look()
    {
        var state = new ApprovalNewsState();
        Assert.Same(state, ApprovalReading.Read(state, [Entry("a", 1)], [View("a") with { Code = "" }]));
        Assert.Same(state, ApprovalReading.Read(state, [Entry("a", 1)], []));
        Assert.Single(ApprovalReading.Read(state, [Entry("a", 1)], [View("a")]).Waiting);
    }

    private static ApprovalEntry Entry(string id, int minute) => new(id, "", false, Now.AddMinutes(minute));

    private static RegistrationView View(string id) => new() { Id = id, Status = RegistrationStatus.AwaitingApproval, Region = "35.08", Code = $"dinas-{id}", Name = $"Dinas {id}" };
}
