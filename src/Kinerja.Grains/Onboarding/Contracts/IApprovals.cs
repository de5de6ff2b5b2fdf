using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Registrations that wait for a person. Key: a region's code, or <c>platform</c>, which sees all of them and alone decides what is contested.</summary>
[Alias("kinerja.IApprovals")]
public interface IApprovals : IGrainWithStringKey
{
    /// <summary>Lists one.</summary>
    [AlwaysInterleave, FromGrains("registration"), Alias("Add")]
    Task Add(ApprovalEntry entry);

    /// <summary>Takes one away.</summary>
    [AlwaysInterleave, FromGrains("registration"), Alias("Remove")]
    Task Remove(string registration);

    /// <summary>All that are listed, oldest first, for whoever tells of them.</summary>
    [ReadOnly, FromGrains("approval-news"), Alias("GetEntries")]
    Task<IReadOnlyList<ApprovalEntry>> GetEntries();

    /// <summary>The oldest that wait, at most 50.</summary>
    [ReadOnly, Needs(Right.Manage), Alias("List")]
    Task<IReadOnlyList<ApprovalView>> List();

    /// <summary>Decides. Problems: <c>noRegistration</c>, <c>notWaiting</c>, <c>required</c>.</summary>
    [Needs(Right.Manage), Alias("Decide")]
    Task<Outcome<Receipt>> Decide(DecideRegistration command);
}
