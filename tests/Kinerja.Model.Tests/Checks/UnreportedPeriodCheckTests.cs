using Kinerja.Model.Checks;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Checks;

public sealed class UnreportedPeriodCheckTests
{
    private static readonly Plan Plan = new PlanBuilder().Key("a", "1,0 2,54").Build();

    [Fact]
    public void Nothing_is_due_at_import() => Assert.Empty(Lumajang.Plan.Rule(12));

    [Fact]
    public void A_period_due_and_not_reported_is_named()
    {
        var finding = Assert.Single(Late([Period.Tw1, Period.Tw2, Period.Tw3], (Period.Tw1, TypedValue.Of(0))));

        Assert.Equal(("r12-a-2014-tw2-tw3", Severity.Incomplete), (finding.Id, finding.Severity));
        Assert.Equal(
            "“Persentase a” belum dilaporkan untuk TW II 2014 dan TW III 2014, padahal sudah jatuh tempo. Mohon isi realisasinya.", finding.Message.Id);
        Assert.Equal(["1"], finding.Places());
    }

    [Fact]
    public void No_report_at_all_is_said_to_be_so() => Assert.StartsWith(
        "Belum ada periode 2014 yang dilaporkan", Assert.Single(Late([Period.Tw1])).Message.Id, StringComparison.Ordinal);

    public static TheoryData<TypedValue, bool> Reports => new()
    {
        { TypedValue.Of(0), true },
        { TypedValue.NotApplicable(), true },
        { TypedValue.NotComputable(ReasonCodes.DivisionByZero), true },
        { TypedValue.MissingBecause(ReasonCodes.Stated, "survei ditunda"), true },
        { TypedValue.Missing, false },
        { TypedValue.MissingBecause(ReasonCodes.DashInSource), false },
        { TypedValue.NotComputable(ReasonCodes.ComponentMissing, "jumlah um"), false },
        { TypedValue.NotDue(), false },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Zero_and_a_stated_reason_are_reports_and_silence_is_none(TypedValue value, bool reported) =>
        Assert.Equal(reported, !Late([Period.Tw1], (Period.Tw1, value)).Any());

    [Fact]
    public void A_period_that_is_not_due_is_not_late() => Assert.Empty(Late([]));

    private static IEnumerable<Finding> Late(Period[] due, params (Period Period, TypedValue Value)[] reported) => PlanChecker.Run(
            Plan,
            reported.ToDictionary(r => ("a", 2014, r.Period), r => r.Value),
            duePeriods: due.Select(p => ("a", 2014, p)).ToHashSet())
        .Where(f => f.Rule == 12);
}
