using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Tests.Lumajang;

/// <summary>The draft holds exactly what the document says (domain rules, section 8).</summary>
public sealed class LumajangCascadeTests
{
    private static readonly Plan Plan = LumajangDocument.Plan;
    private static readonly string[] Lines = LumajangDocument.Lines;

    [Fact]
    public void Head_names_title_agency_region_years()
    {
        Assert.Equal("INDIKATOR KINERJA UTAMA (IKU)", Plan.Header.Title);
        Assert.Equal("Dinas Koperasi dan Usaha Mikro", Plan.Header.Agency);
        Assert.Equal("Kabupaten Lumajang", Plan.Header.Region);
        Assert.Equal([2013, 2014, 2015, 2016, 2017, 2018, 2019], Plan.Header.Years);
        Assert.Equal(2013, Plan.Header.BaseYear);
        Assert.Null(Plan.Header.BaseIsRealisation);
    }

    [Fact]
    public void One_vision_and_one_mission_with_its_printed_number()
    {
        Assert.Equal("TERWUJUDNYA MASYARAKAT LUMAJANG YANG SEJAHTERA DAN BERMARTABAT", Plan.Header.Vision);
        var mission = Assert.Single(Plan.Header.Missions);
        Assert.Equal("2", mission.Number);
        Assert.StartsWith("Meningkatkan Perekonomian Daerah dan Kesejahteraan", mission.Text, StringComparison.Ordinal);
        Assert.EndsWith("Jasa Pariwisata serta Usaha Pendukungnya.", mission.Text, StringComparison.Ordinal);
        Assert.Equal("L10", Drafts.Place(mission.Source));
    }

    [Fact]
    public void One_goal_of_the_region_with_the_indicator_it_only_names()
    {
        var goal = Assert.Single(Plan.Goals, g => g.Level == GoalLevel.Region);
        Assert.Equal(("td-1", "1", "Meningkatkan pertumbuhan ekonomi dan pendapatan masyarakat"), (goal.Code, goal.Number, goal.Name));
        Assert.Equal(["Pertumbuhan Ekonomi"], goal.NamedIndicators);
        Assert.Equal("L13", Drafts.Place(goal.Source));
    }

    [Fact]
    public void One_goal_of_the_agency_carries_down_to_line_48()
    {
        var goal = Assert.Single(Plan.Goals, g => g.Level == GoalLevel.Agency);
        Assert.Equal(("t-1", "1", "Meningkatnya kualitas koperasi dan usaha mikro", "L45C2"), (goal.Code, goal.Number, goal.Name, Drafts.Place(goal.Source)));
        Assert.Equal(["t-1", "t-1"], Plan.Level(IndicatorLevel.Goal).Select(i => i.Goal!));
        Assert.Equal(["t-1", "t-1"], Plan.Objectives.Select(o => o.Goal!));
    }

    [Fact]
    public void Two_objectives_named_by_both_tables()
    {
        Assert.Equal(
            ["s-1 1 Meningkatnya Kualitas Koperasi L21C2 L46C4", "s-2 2 Meningkatnya Kuantitas dan Kualitas Usaha Mikro L30C2 L49C4"],
            Plan.Objectives.Select(o => $"{o.Code} {o.Number} {o.Name} {string.Join(' ', o.Sources.Select(Drafts.Place))}"));
    }

    [Fact]
    public void Five_key_indicators_matched_by_name_not_by_number()
    {
        Assert.Equal(
            [
                "iku-1 1/1 s-1 Persentase koperasi sehat | Persentase jumlah koperasi sehat | L21C3 L46C5",
                "iku-2 2/2 s-1 Persentase koperasi cukup sehat | Persentase jumlah koperasi cukup sehat | L22C3 L47C5",
                "iku-4 4/1 s-2 Persentase Peningkatan Usaha Mikro (UM) | Persentase Peningkatan jumlah Usaha Mikro | L30C4 L49C5",
                "iku-5 5/2 s-2 Persentase Usaha Mikro yang Mandiri |  | L31C4 L50C5",
                "iku-6 6/3 s-2 Persentase Peningkatan Usaha Mikro ke Usaha Kecil |  | L32C4 L52C6",
            ],
            Plan.Level(IndicatorLevel.Key).Select(i =>
                $"{i.Code} {i.Number}/{i.OtherNumber} {i.Objective} {i.Name} | {i.OtherName} | {string.Join(' ', i.Sources.Select(Drafts.Place))}"));
    }

    [Fact]
    public void Two_indicators_of_the_goal()
    {
        Assert.Equal(
            ["tujuan-1 Persentase Koperasi yang Sehat dan Cukup Sehat L45C3", "tujuan-2 Persentase Pertumbuhan Usaha Mikro L48C3"],
            Plan.Level(IndicatorLevel.Goal).Select(i => $"{i.Code} {i.Name} {Drafts.Place(i.Sources[0])}"));
    }

    [Fact]
    public void Four_programmes_with_their_objective()
    {
        Assert.Equal(
            [
                "p-1 s-1 PENINGKATAN KUALITAS KELEMBAGAAN KOPERASI L21C4",
                "p-2 s-2 PENCIPTAAN IKLIM USAHA UKM YANG KONDUSIF L30C5",
                "p-3 s-2 PENGEMBANGAN KEWIRAUSAHAAN & KEUNGGULAN KOMPETITIF UKM L32C5",
                "p-4 s-2 PENGEMBANGAN SISTEM PENDUKUNG USAHA BAGI UMKM L35C5",
            ],
            Plan.Programmes.Select(p => $"{p.Code} {p.Objective} {p.Name} {Drafts.Place(p.Source)}"));
    }

    [Fact]
    public void Seventeen_activities_each_with_its_individual_indicator_in_its_line()
    {
        Assert.Equal([8, 2, 3, 4], Plan.Programmes.Select(p => p.Activities.Count));
        var activities = Plan.Programmes.SelectMany(p => p.Activities).ToList();
        Assert.Equal([.. Enumerable.Range(1, 17).Select(n => $"k-{n}")], activities.Select(a => a.Code));
        int[] lines = [21, 22, 23, 24, 25, 26, 27, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38];
        Assert.Equal(17, Plan.Level(IndicatorLevel.Individual).Count());
        foreach (var (activity, line) in activities.Zip(lines))
        {
            // The cells shift by one from line 30 on; the texts must be those of the document's own cells.
            var shift = line >= 30 ? 1 : 0;
            var cells = Lines[line - 1].Split('\t');
            var indicator = Plan.One(activity.Indicator!);
            Assert.Equal(cells[4 + shift], activity.Name);
            Assert.Equal($"L{line}C{5 + shift}", Drafts.Place(activity.Source));
            Assert.Equal(cells[5 + shift], indicator.OriginalName ?? indicator.Name);
            Assert.Equal($"L{line}C{6 + shift}", Drafts.Place(indicator.Sources[0]));
            Assert.Equal(activity.Code, indicator.Activity);
        }
    }

    [Fact]
    public void The_same_activity_name_stands_under_three_programmes()
    {
        var under = Plan.Programmes.Where(p => p.Activities.Any(a => a.Name == "Monitoring, Evaluasi dan Pelaporan")).Select(p => p.Code);
        Assert.Equal(["p-1", "p-2", "p-4"], under);
    }

    [Fact]
    public void Letter_spaced_words_are_joined_and_the_original_is_kept()
    {
        var indicator = Plan.One("iki-2");
        Assert.Equal("Jumlah KUD yang di Monitoring, evaluasi dan dilaporkan", indicator.Name);
        Assert.Equal("Jumlah K U D yang di Monitoring, evaluasi dan dilaporkan", indicator.OriginalName);
    }

    [Fact]
    public void Typing_slips_are_not_corrected()
    {
        Assert.Contains(Plan.Programmes[0].Activities, a => a.Name == "Sosialisasi Peraturan Perundang nundangan tentang Perkoperasian");
        Assert.StartsWith("Jumlah Usaha Mikri Kecil", Plan.One("iki-14").Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Signatory_has_eighteen_digits_and_keeps_the_slip_in_the_name()
    {
        Assert.NotNull(Plan.Signatory);
        Assert.Equal("Kepala Dinas Koperasi dan Usaha Mikro Kabupaten Lumajang", Plan.Signatory.Position);
        Assert.Equal("Drs. @BDUL MAJID, S.P.A.", Plan.Signatory.Name);
        Assert.Equal("196604201992031008", Plan.Signatory.Nip);
        Assert.Equal("L60", Drafts.Place(Plan.Signatory.Source));
    }

    [Fact]
    public void Nothing_is_left_over()
    {
        Assert.Empty(LumajangDocument.Draft.NotUnderstood);
    }
}
