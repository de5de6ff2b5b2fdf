using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Web.Application;

namespace Kinerja.Web.Components.Pages.Onboarding;

/// <summary>A page with registrations that wait: of a region, or of the platform.</summary>
public abstract class ApprovalsPage : OnboardingPage
{
    /// <summary>What waits.</summary>
    protected IReadOnlyList<ApprovalView> Waiting { get; private set; } = [];

    /// <summary>Where decisions are made.</summary>
    protected abstract string Scope { get; }

    /// <summary>The page's own address.</summary>
    protected abstract string Address { get; }

    /// <inheritdoc/>
    protected override async Task<bool> Load()
    {
        Waiting = await Grains.Approvals(Scope).List();
        return true;
    }

    /// <inheritdoc/>
    protected override async Task Handle()
    {
        var (approve, reason) = (Form["putusan"] == "setuju", Form["alasan"].Trim());
        var decided = await Grains.Approvals(Scope).Decide(new() { OperationId = Form.Operation, Registration = Form["pendaftaran"], Approve = approve, Reason = reason, Actor = Actor });
        if (decided.IsOk && Waiting.FirstOrDefault(w => w.Registration.Id == Form["pendaftaran"]) is { } waiting)
            Letters.Decided(Http, waiting.Registration, approve, reason, Form.Operation);
        Finish(decided, $"{Address}?diputuskan=1", _ => "alasan-" + Form["pendaftaran"]);
    }
}
