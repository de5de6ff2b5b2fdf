using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Imports;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Tests.Imports;

public sealed class PlanDiffTests
{
    private static readonly Plan Applied = Answered(LumajangDocument.Text);

    [Fact]
    public void Nothing_before_means_everything_is_added()
    {
        var difference = PlanDiff.Between(null, Applied);
        Assert.Equal(Applied.Indicators.Count, difference.Added.Count);
        Assert.Equal(23, difference.Cascade.Count(c => c.Kind is "programme" or "activity" or "objective" && c.Old is null));
        Assert.Empty(difference.Removed);
    }

    [Fact]
    public void The_same_document_again_changes_nothing()
    {
        var difference = PlanDiff.Between(Applied, Applied);
        Assert.True(difference.IsEmpty);
        Assert.Equal((Applied.Indicators.Count, 49), (difference.UnchangedIndicators, difference.UnchangedTargets));
    }

    [Fact]
    public void The_same_document_unanswered_takes_no_confirmation_back()
    {
        var again = DraftResolver.Resolve(LumajangDocument.Draft, [], acceptProposals: false).Value!;
        Assert.True(PlanDiff.Between(Applied, again).IsEmpty);
    }

    [Fact]
    public void A_changed_figure_is_shown_with_old_new_and_line()
    {
        var difference = Between(text => text.Replace("4,57", "4,75"));
        var change = Assert.Single(difference.Targets);
        Assert.Equal(("iku-1", 2018, "4,57", "4,75", "L46C13"), (change.Indicator, change.Year, Drafts.Show(change.Old!.Value), Drafts.Show(change.New!.Value), Drafts.Place(change.Source)));
        Assert.Equal(48, difference.UnchangedTargets);
        Assert.Empty(difference.Changed);
    }

    [Fact]
    public void A_dash_that_becomes_a_number_and_a_number_that_becomes_a_dash_are_changes()
    {
        var difference = Between(text => text.Replace("\t-\t-\t0,52", "\t-\t0,30\t0,52").Replace("\t0,44\t", "\t-\t"));
        Assert.Equal(
            ["iku-5 2014 NotApplicable: > 0,30", "iku-6 2015 0,44 > Missing:dashInSource"],
            difference.Targets.Select(t => $"{t.Indicator} {t.Year} {Drafts.Show(t.Old!.Value)} > {Drafts.Show(t.New!.Value)}"));
    }

    [Fact]
    public void Codes_stay_with_the_name_when_the_numbers_move()
    {
        // The list is numbered without its gap: 4, 5, 6 become 3, 4, 5.
        var difference = Between(text => text.Replace("\t4\tPersentase", "\t3\tPersentase").Replace("\t5\tPersentase", "\t4\tPersentase").Replace("\t6\tPersentase", "\t5\tPersentase"));
        Assert.Empty(difference.Added);
        Assert.Empty(difference.Removed);
        Assert.Equal(
            ["iku-4 number 4 > 3", "iku-5 number 5 > 4", "iku-6 number 6 > 5"],
            difference.Changed.SelectMany(c => c.Fields.Select(f => $"{c.Code} {f.Field} {f.Old} > {f.New}")));
        Assert.Empty(difference.Targets);
    }

    [Fact]
    public void A_new_indicator_gets_a_code_that_nobody_has_used()
    {
        // The new row carries a number that the agency knows as another indicator.
        var difference = Between(text => text
            .Replace("\t\t5\tPersentase Usaha Mikro yang Mandiri", "\t\t7\tPersentase Usaha Mikro yang Mandiri")
            .Replace("\t\t6\tPersentase Peningkatan Usaha Mikro ke Usaha Kecil", "\t\t5\tIndeks Kepuasan Pelaku Usaha"));
        Assert.Equal(["iku-8"], difference.Added.Select(i => i.Code));
        Assert.Equal("Indeks Kepuasan Pelaku Usaha", difference.Added[0].Name);
        Assert.Equal("Persentase Usaha Mikro yang Mandiri", difference.Plan.One("iku-5").Name);
        Assert.Equal("Persentase Peningkatan Usaha Mikro ke Usaha Kecil", difference.Plan.One("iku-6").Name);
        Assert.Equal(49, difference.UnchangedTargets);
    }

    [Fact]
    public void A_reworded_indicator_keeps_its_code()
    {
        var difference = Between(text => text.Replace("2 Persentase Usaha Mikro yang Mandiri", "2 Persentase jumlah Usaha Mikro Mandiri").Replace("\tPersentase Usaha Mikro yang Mandiri", "\tPersentase jumlah Usaha Mikro Mandiri"));
        var change = Assert.Single(difference.Changed);
        Assert.Equal(("iku-5", "name"), (change.Code, Assert.Single(change.Fields).Field));
        Assert.Equal(Polarity.Higher, difference.Plan.One("iku-5").Polarity);
    }

    [Fact]
    public void A_changed_formula_shows_the_formula_and_its_figures()
    {
        var difference = Between(text => text.Replace("(Jml Koperasi sehat / Jml koperasi yang dinilai)", "(Jml Koperasi sehat / Jml koperasi aktif)"));
        Assert.Equal("iku-1", Assert.Single(difference.Changed).Code);
        Assert.Equal(["formula"], difference.Changed[0].Fields.Select(f => f.Field));
        Assert.Equal(["data-jumlah-koperasi-aktif"], difference.Added.Select(i => i.Code));
        Assert.Empty(difference.Removed);
    }

    [Fact]
    public void Programmes_and_activities_come_go_and_keep_their_codes()
    {
        var difference = Between(text => text
            .Replace("\t\t\t\t\tBulan Promosi\tJumlah peserta Pameran di bulan promosi bagi Usaha Mikro\n", "")
            .Replace("\t\t\t\t\tIdentifikasi UMKM", "\t\t\t\tPROGRAM BARU\tKegiatan Baru sekali\tJumlah hal baru\n\t\t\t\t\tIdentifikasi UMKM"));
        Assert.Equal(
            ["activity k-13 Bulan Promosi > ", "activity k-18  > Kegiatan Baru sekali", "programme p-5  > PROGRAM BARU"],
            difference.Cascade.Select(c => $"{c.Kind} {c.Code} {c.Old} > {c.New}").Order(StringComparer.Ordinal));
        Assert.Equal("k-16", difference.Plan.Programmes[3].Activities[2].Code);
        Assert.Equal("iki-16", difference.Plan.Programmes[3].Activities[2].Indicator);
        Assert.Equal(["k-18", "k-17"], difference.Plan.Programmes[4].Activities.Select(a => a.Code)); // It moved with its name.
    }

    [Fact]
    public void Every_reference_of_the_reconciled_plan_leads_somewhere()
    {
        var plan = Between(text => text.Replace("\t4\tPersentase", "\t9\tPersentase").Replace("Bulan Promosi", "Bulan Pameran Besar")).Plan;
        var codes = plan.Indicators.Select(i => i.Code).ToHashSet();
        Assert.Equal(plan.Indicators.Count, codes.Count);
        Assert.All(plan.Targets, t => Assert.Contains(t.Indicator, codes));
        Assert.All(plan.Indicators, i => Assert.True(i.Objective is null || plan.Objectives.Any(o => o.Code == i.Objective)));
        Assert.All(plan.Indicators, i => Assert.True(i.Goal is null || plan.Goals.Any(g => g.Code == i.Goal)));
        Assert.All(plan.Programmes.SelectMany(p => p.Activities), a => Assert.Contains(a.Indicator!, codes));
        Assert.All(plan.Indicators.Where(i => i.Activity is not null), i => Assert.Contains(plan.Programmes.SelectMany(p => p.Activities), a => a.Code == i.Activity));
    }

    private static PlanDifference Between(Func<string, string> edit)
    {
        var edited = edit(LumajangDocument.Text);
        Assert.NotEqual(LumajangDocument.Text, edited);
        var incoming = DraftResolver.Resolve(Drafts.Of(edited), [], acceptProposals: false);
        Assert.True(incoming.IsOk);
        return PlanDiff.Between(Applied, incoming.Value!);
    }

    private static Plan Answered(string text)
    {
        var draft = Drafts.Of(text);
        var answers = draft.Questions.Where(q => q.Kind == QuestionKind.DashReason).Select(q => new ImportAnswer(q.Id, QuestionChoices.NotApplicable)).ToList();
        return DraftResolver.Resolve(draft, [.. answers, new("q-base-2013", "realisation")], acceptProposals: true).Value!;
    }
}
