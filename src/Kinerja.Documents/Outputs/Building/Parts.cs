using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>Parts that several documents have.</summary>
internal static class Parts
{
    /// <summary>Name of a file: region, agency, what it is.</summary>
    public static string FileName(OutputInput input, string kind) => $"{kind}-{input.Agency.Region.Replace('.', '-')}-{input.Agency.Code.Replace('.', '-')}";

    /// <summary>The same with the year, and the quarter where there is one.</summary>
    public static string FileNameOfPeriod(OutputInput input, string kind) =>
        $"{FileName(input, kind)}-{Wording.Digits(input.Year)}{(input.Period == Period.Year ? "" : "-" + input.Period.Code())}";

    /// <summary>Heading of the table of targets.</summary>
    public static string PlanTitle(OutputInput input, Wording words) =>
        $"{words.Say("RENCANA KERJA", "WORK PLAN")} {(input.Plan.Header.Agency ?? input.Agency.Name).ToUpperInvariant()}";

    /// <summary>Agency and region under a title.</summary>
    public static IReadOnlyList<string> Subtitles(OutputInput input, params ReadOnlySpan<string> more) => [input.Agency.Name, input.Agency.RegionName, .. more];

    /// <summary>Sample data says so wherever it shows.</summary>
    public static IEnumerable<OutputBlock> Sample(OutputInput input, Wording words)
    {
        if (input.Agency.IsSample)
            yield return new ParagraphBlock(words.Say("Catatan: instansi contoh; ini bukan dokumen resmi.", "Note: a sample agency; this is no official document."), IsNote: true);
    }

    /// <summary>Sample figures say so.</summary>
    public static IEnumerable<string> SampleFigures(OutputFigures? figures, Wording words)
    {
        if (figures?.Rows.Any(r => r.IsSample) == true)
            yield return words.Say("Catatan: realisasi ini data contoh.", "Note: these realisations are sample data.");
    }

    /// <summary>Why targets are no numbers, where a person has said it: a dash in the table does not tell.</summary>
    public static IEnumerable<OutputBlock> Reasons(Plan plan, Wording words)
    {
        var groups = plan.Targets
            .Where(t => t.Period == Period.Year && !t.Value.IsNumber && t.Value.Reason is { Code: not (ReasonCodes.DashInSource or ReasonCodes.NumberAmbiguous) } && plan.Indicator(t.Indicator) is not null)
            .GroupBy(t => (t.Indicator, Why: words.Say(StateText.Of(t.Value))))
            .Select(g => $"{plan.Indicator(g.Key.Indicator)!.Name}, {string.Join(", ", g.Select(t => t.Year).Distinct().Order().Select(Wording.Digits))}: {g.Key.Why}")
            .ToList();
        if (groups.Count > 0)
            yield return new ParagraphBlock($"{words.Say("Catatan", "Note")}: {string.Join("; ", groups)}.", IsNote: true);
    }

    /// <summary>Room to sign, with who signed the plan where the reader may see that.</summary>
    public static IEnumerable<OutputBlock> Signatory(OutputInput input)
    {
        if (input.Plan.Signatory is { } who)
            yield return new SignaturesBlock(null, [new(who.Position ?? input.Agency.Name, who.Name, Identity(who))]);
    }

    /// <summary>The number of a civil servant in its groups: birth date, appointment, sex, sequence.</summary>
    public static string? Identity(Signatory? who) => who?.Nip switch
    {
        null => null,
        { Length: 18 } nip => $"NIP. {nip[..8]} {nip[8..14]} {nip[14]} {nip[15..]}",
        var nip => $"NIP. {nip}",
    };

    /// <summary>Single facts for templates.</summary>
    public static Dictionary<string, OutputValue> Fields(OutputInput input) => new(StringComparer.Ordinal)
    {
        ["instansi.nama"] = new OutputText(input.Agency.Name),
        ["wilayah.nama"] = new OutputText(input.Agency.RegionName),
        ["tahun"] = new OutputText(Wording.Digits(input.Year)),
        ["periode"] = new OutputText(new Wording(input.Language).Quarter(input.Period)),
        ["penandatangan.jabatan"] = new OutputText(input.Plan.Signatory?.Position ?? ""),
        ["penandatangan.nama"] = new OutputText(input.Plan.Signatory?.Name ?? ""),
        ["penandatangan.nip"] = new OutputText(Identity(input.Plan.Signatory) ?? ""),
    };
}
