using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kinerja.Documents.Outputs.Docx;
using Kinerja.Documents.Outputs.Packages;

namespace Kinerja.Documents.Outputs.Templates;

/// <summary>What a template must not hold: programs, what leads out of the file, traces of people.</summary>
internal static partial class TemplateDangers
{
    /// <summary>Dangers that the list of parts shows.</summary>
    public static IEnumerable<TemplateFinding> Of(PartStore store)
    {
        if (store.Names.Any(n => n.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || n.Contains("vbaData", StringComparison.OrdinalIgnoreCase) || Type(store, n).Contains("macro", StringComparison.OrdinalIgnoreCase)))
            yield return new("templateMacro", true, new("Templat memuat makro. Simpan sebagai .docx biasa tanpa makro.", "The template holds macros. Save it as a plain .docx without them."));
        if (store.Names.Any(n => n.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || n.Contains("/activeX/", StringComparison.OrdinalIgnoreCase) || Type(store, n).Contains("oleObject", StringComparison.OrdinalIgnoreCase))
            || store.Relations().Any(r => Ends(r.Type, "/oleObject", "/package", "/control", "/aFChunk", "/attachedToolbars")))
        {
            yield return new("templateObject", true, new("Templat memuat objek tertanam (OLE, ActiveX, atau dokumen lain). Hapus objek itu; gambar biasa boleh.", "The template holds embedded objects (OLE, ActiveX or other documents). Remove them; plain pictures are fine."));
        }

        foreach (var outside in store.Relations().Where(r => r.IsExternal || Absolute().IsMatch(r.Target)).Select(r => r.Target).Distinct(StringComparer.Ordinal).Take(5))
        {
            var shown = Writing.SafeText.Line(outside);
            shown = shown.Length > 80 ? shown[..80] + "…" : shown;
            yield return new("templateOutside", true, new($"Templat menunjuk ke luar berkas: {shown}. Hapus tautan, gambar bertaut, atau templat lampirannya.", $"The template leads out of the file: {shown}. Remove the link, the linked picture or the attached template."));
        }

        if (store.Names.Any(n => n.Contains("/comments", StringComparison.OrdinalIgnoreCase)))
            yield return new("templateComments", true, new("Templat memuat komentar. Hapus semua komentar agar tidak ikut ke setiap dokumen.", "The template holds comments. Remove them all, or they go with every document."));
    }

    /// <summary>Dangers in a part: fields that fetch or run something, changes that nobody has accepted.</summary>
    public static void Fields(XElement part, List<TemplateFinding> findings)
    {
        var instructions = part.Descendants().Where(e => e.Name == W.Ns + "instrText").Select(e => e.Value)
            .Concat(part.Descendants().Where(e => e.Name == W.Ns + "fldSimple").Select(e => (string?)e.Attribute(W.Ns + "instr") ?? ""));

        // An instruction may be cut into pieces; all together they are looked at too.
        var all = instructions.ToList();
        if (all.Append(string.Concat(all)).Any(i => Fetching().IsMatch(i)))
            findings.Add(new("templateField", true, new("Templat memuat bidang (field) yang mengambil data dari luar, misalnya DDE, LINK, atau INCLUDETEXT. Hapus bidang itu.", "The template holds fields that fetch something, such as DDE, LINK or INCLUDETEXT. Remove them.")));
        if (part.Name.Namespace == W.Ns && part.Descendants().Any(e => e.Name == W.Ns + "ins" || e.Name == W.Ns + "del" || e.Name == W.Ns + "moveFrom" || e.Name == W.Ns + "moveTo"))
            findings.Add(new("templateChanges", true, new("Templat memuat perubahan terlacak. Terima atau tolak semuanya dulu.", "The template holds tracked changes. Accept or reject them all first.")));
        if (part.Descendants().Any(e => e.Name == W.Ns + "altChunk"))
            findings.Add(new("templateObject", true, new("Templat memuat dokumen lain di dalamnya. Salin isinya sebagai teks biasa.", "The template holds another document. Copy its content as plain text.")));
    }

    private static string Type(PartStore store, string part) => store.TypeOf(part) ?? "";

    private static bool Ends(string type, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (type.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?<![A-Z0-9])(DDE|DDEAUTO|LINK|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|MACROBUTTON|RD|HYPERLINK(?!\s+\\l))\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Fetching();

    [GeneratedRegex(@"^([a-zA-Z][a-zA-Z0-9+.\-]*:|\\\\|//)", RegexOptions.CultureInvariant)]
    private static partial Regex Absolute();
}
