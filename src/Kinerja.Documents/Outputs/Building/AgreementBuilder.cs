using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Regions;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>The performance agreement: the promise with its two parties, and the attachment with objectives, indicators and targets of the year.</summary>
internal static class AgreementBuilder
{
    /// <summary>Name of the attachment's table.</summary>
    public const string Tag = "tabel.pk";

    /// <summary>The document.</summary>
    public static OutputDocument Build(OutputInput input, Wording words)
    {
        var plan = input.Version?.Plan ?? input.Plan.Only(input.Year);
        var year = Wording.Digits(input.Year);
        SigningParty first = new(words.Say("Pihak Pertama,", "First party,") + " " + (input.Plan.Signatory?.Position ?? words.Say("Kepala ", "Head of ") + input.Agency.Name), input.Plan.Signatory?.Name, Parts.Identity(input.Plan.Signatory));
        SigningParty second = new(words.Say("Pihak Kedua,", "Second party,") + " " + Superior(input.Agency, words), null);
        var signatures = new SignaturesBlock(input.Version is { } v ? $"{Place(input.Agency)}, {words.Day(v.DocumentDate)}" : null, [second, first]);
        return new()
        {
            Kind = OutputKind.PerformanceAgreement,
            Title = words.Say($"PERJANJIAN KINERJA TAHUN {year}", $"PERFORMANCE AGREEMENT {year}"),
            Subtitles = Parts.Subtitles(input, Edition(input, words)),
            FileName = Parts.FileNameOfPeriod(input, "perjanjian-kinerja"),
            Language = words.Language,
            Blocks =
            [
                .. Parts.Sample(input, words),
                new ParagraphBlock(words.Say(
                    $"Dalam rangka mewujudkan pemerintahan yang efektif, transparan, dan akuntabel, Pihak Pertama berjanji mencapai target kinerja tahun {year} sebagaimana lampiran perjanjian ini. Keberhasilan dan kegagalan mencapainya menjadi tanggung jawab Pihak Pertama.",
                    $"For a government that is effective, open and answerable, the first party promises to reach the performance targets of {year} in the attachment. Success and failure are the first party's responsibility."), Tag: "pk.pernyataan"),
                new ParagraphBlock(words.Say(
                    "Pihak Kedua melakukan supervisi yang diperlukan, menilai capaian kinerja dari perjanjian ini, dan mengambil tindakan yang diperlukan untuk penghargaan dan sanksi.",
                    "The second party supervises as needed, judges the performance against this agreement, and takes the steps needed for reward and sanction."), Tag: "pk.supervisi"),
                signatures,
                new PageBreakBlock(),
                new HeadingBlock(1, words.Say($"Lampiran Perjanjian Kinerja Tahun {year}", $"Attachment to the performance agreement {year}")),
                Attachment(plan, input.Year, words),
                .. Programmes(plan, words),
                .. Parts.Reasons(plan, words),
                signatures,
            ],
            Fields = Fields(input, words),
        };
    }

    private static string Edition(OutputInput input, Wording words) => input.Version is not { } version
        ? words.Say("Belum ditetapkan: menurut rencana saat ini", "Not signed: by the present plan")
        : $"{EditionName(version.Number, words)} · {words.Say("Nomor", "Number")} {version.DocumentNumber} · {words.Day(version.DocumentDate)}";

    private static string EditionName(int number, Wording words) =>
        number == 0 ? words.Say("Murni", "Original") : words.Say($"Perubahan ke-{Wording.Digits(number)}", $"Revision {Wording.Digits(number)}");

    private static TableBlock Attachment(Plan plan, int year, Wording words) => new()
    {
        Tag = Tag,
        Columns = [.. ObjectiveRows.Columns(words), new(words.Say("Satuan", "Unit"), 2), new(words.Say("Target", "Target"), 2, IsNumeric: true)],
        Rows = ObjectiveRows.Of(plan, card => [OutputCell.Of(card.Unit ?? ""), ObjectiveRows.Target(plan, card, year, Period.Year, words)]),
    };

    // Budgets are no part of a plan of indicators; the programmes are listed without.
    private static IEnumerable<OutputBlock> Programmes(Plan plan, Wording words)
    {
        if (plan.Programmes.Count == 0)
            yield break;
        yield return new TableBlock
        {
            Tag = "tabel.program",
            Caption = words.Say("Program dan kegiatan pendukung", "Programmes and activities behind it"),
            Columns = [new("No.", 1), new(words.Say("Program", "Programme"), 6), new(words.Say("Kegiatan", "Activity"), 9)],
            Rows = [.. plan.Programmes.SelectMany((programme, at) => Rows(programme, at + 1))],
            Notes = [words.Say("Anggaran tidak dicatat dalam rencana kinerja ini.", "Budgets are not kept in this plan.")],
        };
    }

    private static IEnumerable<OutputRow> Rows(Programme programme, int number)
    {
        var height = Math.Max(1, programme.Activities.Count);
        for (var i = 0; i < height; i++)
        {
            OutputCell[] first = i > 0 ? [] : [new(new OutputText(Wording.Digits(number)), RowSpan: height), new(new OutputText(programme.Name), RowSpan: height)];
            yield return new([.. first, OutputCell.Of(i < programme.Activities.Count ? programme.Activities[i].Name : "")]);
        }
    }

    private static Dictionary<string, OutputValue> Fields(OutputInput input, Wording words)
    {
        var fields = Parts.Fields(input);
        fields["pk.nomor"] = new OutputText(input.Version?.DocumentNumber ?? "");
        fields["pk.tanggal"] = input.Version is { } version ? new OutputDate(version.DocumentDate) : new OutputText("");
        fields["pk.versi"] = new OutputText(input.Version is { } signed ? EditionName(signed.Number, words) : words.Say("belum ditetapkan", "not signed"));
        return fields;
    }

    // Who the head of an agency answers to follows from the kind of its region.
    private static string Superior(OutputAgency agency, Wording words) => RegionCatalogue.Read(agency.Region, "region").Value?.Kind switch
    {
        RegionKind.City => words.Say("Wali Kota ", "Mayor of ") + Place(agency),
        RegionKind.Province => words.Say("Gubernur ", "Governor of ") + Place(agency),
        _ => words.Say("Bupati ", "Regent of ") + Place(agency),
    };

    private static string Place(OutputAgency agency)
    {
        foreach (var kind in (ReadOnlySpan<string>)["Kabupaten ", "Kota ", "Provinsi "])
        {
            if (agency.RegionName.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
                return agency.RegionName[kind.Length..];
        }

        return agency.RegionName;
    }
}
