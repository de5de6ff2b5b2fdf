using Kinerja.Grains.Agencies;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Scorecards.Periods;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Scorecards;

/// <summary>What may be submitted when, without a cluster.</summary>
public sealed class SubmissionsTests
{
    private static readonly AgencyState Agency = new() { Name = "Dinas", RegionName = "Lumajang", Revision = 2, CascadeRevision = 2, Plan = Samples.Plan() };

    [Theory]
    [InlineData("Asia/Jakarta", "2014-06-30T16:59:59Z", false)]
    [InlineData("Asia/Jakarta", "2014-06-30T17:00:00Z", true)]
    [InlineData("Asia/Jayapura", "2014-06-30T14:59:59Z", false)]
    [InlineData("Asia/Jayapura", "2014-06-30T15:00:00Z", true)]
    public void A_period_is_submitted_after_its_end_in_the_zone_of_the_region(string zone, string moment, bool may)
    {
        var now = DateTimeOffset.Parse(moment);
        var view = ScorecardViews.View(AgencyViews.Year(AgencyKey.Parse("35.08|dinkop-um"), Agency with { TimeZone = zone }, 2014), 2014, Period.Tw2, [], now);
        Assert.Equal(may ? [] : ["periodNotOver"], Submissions.Check(view, new(), "catatan", now).Select(p => p.Code));
    }

    [Fact]
    public void An_earlier_quarter_that_was_not_submitted_is_mentioned_and_stands_in_no_way()
    {
        var now = new DateTimeOffset(2014, 8, 1, 0, 0, 0, TimeSpan.Zero);
        var view = ScorecardViews.View(AgencyViews.Year(AgencyKey.Parse("35.08|dinkop-um"), Agency, 2014), 2014, Period.Tw2, [], now);
        var review = SubmissionReviews.Of(view, new());
        Assert.Contains(review.Items, i => i is { Code: "earlierNotSubmitted", Kind: ReviewKind.Notice });
        Assert.DoesNotContain(
            SubmissionReviews.Of(view, new PeriodsState().With(Period.Tw1, new() { Status = PeriodStatus.Verified })).Items, i => i.Code == "earlierNotSubmitted");
    }

    [Fact]
    public void A_figure_that_became_impossible_in_the_last_moment_is_not_frozen()
    {
        var plan = AgencyViews.Year(AgencyKey.Parse("35.08|dinkop-um"), Agency, 2014);
        var pending = new PendingSubmission("op", PeriodStatus.Open, Someone, null, new DateTimeOffset(2015, 3, 1, 0, 0, 0, TimeSpan.Zero));
        var state = new PeriodsState().With(Period.Year, new() { Status = PeriodStatus.Submitting, Pending = pending });
        Assert.True(MayBeFrozen(17));
        Assert.False(MayBeFrozen(400));

        bool MayBeFrozen(decimal healthy) => Submissions.MayBeFrozen(
            new(plan, [new() { Code = "iku-1", Year = 2014, Card = plan.Indicators.Single(i => i.Code == "iku-1"), Inputs = [Input("jumlah koperasi sehat", healthy), Input("jumlah koperasi yang dinilai", 328)] }]),
            state, 2014, Period.Year);

        static InputSnapshot Input(string name, decimal value) => new()
        {
            Name = name, Code = "x", Label = "x", Year = 2014, Accumulation = Model.Indicators.Accumulation.Last,
            Values = new Dictionary<Period, EnteredValue> { [Period.Tw4] = new(Model.Values.TypedValue.Of(value), null, null, "a", default, false) },
        };
    }

    [Fact]
    public void A_hash_follows_every_figure_and_nothing_else()
    {
        var key = ScorecardKey.Parse("35.08|dinkop-um|2014");
        var facts = (FrozenFacts)Filler.Fill(typeof(FrozenFacts));
        var hash = FrozenHash.Of(key, Period.Tw1, facts);
        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, FrozenHash.Of(key, Period.Tw1, facts with { Cells = [.. facts.Cells.Reverse().Select(c => c with { Revision = 99 })] }));
        Assert.NotEqual(hash, FrozenHash.Of(key, Period.Tw2, facts));
        Assert.NotEqual(hash, FrozenHash.Of(ScorecardKey.Parse("35.08|dinkop-um|2015"), Period.Tw1, facts));
        Assert.NotEqual(hash, FrozenHash.Of(key, Period.Tw1, Changed(c => c with { Baseline = Model.Values.TypedValue.Of(1) })));
        Assert.NotEqual(hash, FrozenHash.Of(key, Period.Tw1, Changed(c => c with { Card = c.Card! with { FormulaText = "a / b" } })));
        Assert.NotEqual(hash, FrozenHash.Of(key, Period.Tw1, Changed(c => c with { Inputs = [.. c.Inputs.Skip(1)] })));
        Assert.NotEqual(hash, FrozenHash.Of(key, Period.Tw1, Changed(c => c with { Values = c.Values.ToDictionary(v => v.Key, v => v.Value with { Value = Model.Values.TypedValue.Missing }) })));
        Assert.NotEqual(hash, FrozenHash.Of(key, Period.Tw1, Changed(c => c with { Targets = new Dictionary<Period, Model.Values.TypedValue>() })));

        FrozenFacts Changed(Func<CellSnapshot, CellSnapshot> change) => facts with { Cells = [change(facts.Cells[0]), .. facts.Cells.Skip(1)] };
    }
}
