using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Orleans.Concurrency;

namespace Kinerja.Grains.Windows.Contracts;

/// <summary>Until when the agencies of a region may enter, submit and have verified, as its reviewers have set it. Key: code of the region, <c>35.08</c> or <c>35</c>.</summary>
[Alias("kinerja.IReportingWindows")]
public interface IReportingWindows : IGrainWithStringKey
{
    /// <summary>What is set. A scorecard asks before each entry, so that a change works from the next figure on.</summary>
    [ReadOnly, AlwaysInterleave, Needs(Right.Public), FromGrains("scorecard"), Alias("Get")]
    Task<ReportingWindows> Get();

    /// <summary>The same with its revision and who has changed it.</summary>
    [ReadOnly, Needs(Right.Review), Alias("GetSettings")]
    Task<WindowSettings> GetSettings();

    /// <summary>Sets all three. Problems: <c>daysOutOfRange</c>, <c>windowsOrder</c>, <c>reasonRequired</c>, <c>revisionConflict</c>.</summary>
    [Needs(Right.Review), Alias("Set")]
    Task<Outcome<Receipt>> Set(SetReportingWindows command);
}
