using Kinerja.Model.Texts;

namespace Kinerja.Model.Onboarding;

/// <summary>Proposes a code for an agency from its name, in the short forms that offices use for themselves: <i>Dinas Koperasi dan Usaha Mikro</i> is <c>dinkop-um</c>. Pure.</summary>
public static class AgencyCodeProposal
{
    /// <summary>Whole names whose short form does not follow from their words.</summary>
    private static readonly (string Words, string Code)[] Known =
    [
        ("dinas pendidikan dan kebudayaan", "disdikbud"), ("dinas pendidikan", "disdik"), ("dinas kesehatan", "dinkes"), ("dinas sosial", "dinsos"), ("dinas lingkungan hidup", "dlh"),
        ("dinas pekerjaan umum dan penataan ruang", "dpupr"), ("dinas kependudukan dan pencatatan sipil", "disdukcapil"), ("dinas komunikasi dan informatika", "diskominfo"),
        ("dinas perhubungan", "dishub"), ("dinas tenaga kerja", "disnaker"), ("dinas pertanian", "distan"), ("dinas pariwisata", "dispar"), ("dinas perpustakaan dan kearsipan", "dispusip"),
        ("dinas penanaman modal dan pelayanan terpadu satu pintu", "dpmptsp"), ("dinas pemberdayaan masyarakat dan desa", "dpmd"), ("dinas pemadam kebakaran", "damkar"),
        ("satuan polisi pamong praja", "satpol-pp"), ("sekretariat daerah", "setda"), ("sekretariat dprd", "setwan"), ("sekretariat dewan perwakilan rakyat daerah", "setwan"),
        ("inspektorat daerah", "inspektorat"), ("badan perencanaan pembangunan daerah", "bappeda"), ("badan kepegawaian dan pengembangan sumber daya manusia", "bkpsdm"),
        ("badan penanggulangan bencana daerah", "bpbd"), ("badan kesatuan bangsa dan politik", "bakesbangpol"), ("badan pendapatan daerah", "bapenda"),
        ("badan pengelolaan keuangan dan aset daerah", "bpkad"), ("badan keuangan dan aset daerah", "bkad"),
    ];

    /// <summary>What follows “Dinas”, in the short form that stands at its end.</summary>
    private static readonly (string Words, string Short)[] Parts =
    [
        ("perindustrian dan perdagangan", "perindag"), ("perindustrian perdagangan", "perindag"), ("usaha kecil dan menengah", "ukm"), ("usaha kecil menengah", "ukm"), ("usaha kecil dan mikro", "ukm"),
        ("usaha mikro", "um"), ("koperasi", "kop"), ("perindustrian", "perin"), ("perdagangan", "dag"), ("tenaga kerja", "naker"), ("transmigrasi", "trans"), ("ketahanan pangan", "ketapang"),
        ("perumahan rakyat dan kawasan permukiman", "perkim"), ("perumahan dan kawasan permukiman", "perkim"), ("pemuda dan olahraga", "pora"), ("kepemudaan dan olahraga", "pora"),
        ("kelautan dan perikanan", "lautkan"), ("perikanan", "kan"), ("peternakan", "nak"), ("pertanian", "tan"), ("pariwisata", "par"), ("kebudayaan", "bud"), ("pendidikan", "dik"),
        ("kesehatan", "kes"), ("sosial", "sos"), ("perpustakaan", "pus"), ("kearsipan", "sip"), ("kehutanan", "hut"), ("lingkungan hidup", "lh"), ("perhubungan", "hub"),
    ];

    /// <summary>A code that <see cref="AgencyCodes.Check"/> accepts and nobody has; numbered when all short forms are taken.</summary>
    /// <param name="name">Name of the agency.</param>
    /// <param name="isTaken">True for a code that somebody has; null when none is.</param>
    public static string For(string? name, Func<string, bool>? isTaken = null)
    {
        var proposed = Short(TextFolding.Fold(name));
        var full = Slug.Of(name, AgencyCodes.Max);
        var candidates = new[] { proposed, full, Slug.Of("kantor " + name, AgencyCodes.Max) };
        var free = candidates.FirstOrDefault(code => AgencyCodes.Check(code) is null && isTaken?.Invoke(code) != true);
        var sound = candidates.FirstOrDefault(code => AgencyCodes.Check(code) is null) ?? "perangkat-daerah";
        return free ?? Slug.Unique(sound, code => isTaken?.Invoke(code) == true, AgencyCodes.Max);
    }

    private static string Short(string name)
    {
        if (Known.FirstOrDefault(known => known.Words == name) is { Code: { } whole })
        {
            return whole;
        }

        if (!name.StartsWith("dinas ", StringComparison.Ordinal))
        {
            return "";
        }

        var rest = name["dinas ".Length..];
        var parts = new List<string>();
        while (rest.Length > 0)
        {
            rest = rest.StartsWith("dan ", StringComparison.Ordinal) ? rest[4..] : rest;
            var part = Parts.FirstOrDefault(p => rest == p.Words || rest.StartsWith(p.Words + ' ', StringComparison.Ordinal));
            if (part.Words is null)
            {
                return "";
            }

            parts.Add(part.Short);
            rest = rest[part.Words.Length..].TrimStart();
        }

        // dinkop, dinkop-um, dinkop-perindag: the first part joins the kind of office, the others follow it.
        return parts.Count == 0 ? "" : string.Join('-', parts.Skip(1).Prepend("din" + parts[0]));
    }
}
