using System.Xml;
using System.Xml.Linq;
using Kinerja.Documents.Office;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Docx;
using Kinerja.Documents.Outputs.Packages;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Outputs.Templates;

/// <summary>Looks a template over: what it must not hold, which tags it uses and how, what the kind needs.</summary>
internal sealed class TemplateCheck(PartStore store, string mainPart, OutputDocument content)
{
    private const int MostControls = 500;

    private readonly List<TemplateFinding> _findings = [];

    // What this year's content happens to lack may come back next year.
    private readonly Dictionary<string, OutputTag> _known = OutputTags.Of(content).Concat(OutputTags.Of(OutputSamples.Of(content.Kind)))
        .DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>True when the main part is a Word document in the usual form.</summary>
    public static bool IsWord(PartStore store, string mainPart)
    {
        try
        {
            return store.Xml(mainPart).Name == W.Ns + "document";
        }
        catch (XmlException e)
        {
            throw Broken(e);
        }
    }

    /// <summary>What was found.</summary>
    public TemplateReport Report(CancellationToken cancellation)
    {
        _findings.AddRange(TemplateDangers.Of(store));
        List<(string Part, XElement Xml)> stories;
        try
        {
            stories = [.. TemplateParts.Stories(store, mainPart).Select(p => (p, store.Xml(p)))];
            foreach (var part in store.Names.Where(n => n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            {
                cancellation.ThrowIfCancellationRequested();
                TemplateDangers.Fields(store.Xml(part), _findings);
            }
        }
        catch (XmlException e)
        {
            throw Broken(e);
        }

        var controls = stories.SelectMany(s => Control.All(s.Xml)).ToList();
        if (controls.Count > MostControls)
            _findings.Add(new("templateTooManyControls", true, new($"Paling banyak {MostControls} kontrol konten.", $"At most {MostControls} content controls.")));
        foreach (var control in controls.Take(MostControls))
            Look(control);
        Needs([.. controls.Select(c => c.Tag)]);
        if (!_findings.Any(f => f.IsError))
            Try();
        return new(
            [.. controls.Select(c => c.Tag).Distinct(StringComparer.Ordinal)],
            [.. _findings.DistinctBy(f => (f.Code, f.Tag, f.Message.En)).OrderBy(f => !f.IsError)]);
    }

    private static OfficeException Broken(XmlException e) => new(PartReader.IsForbidden(e)
        ? OfficeProblems.Unsafe(new("salah satu bagiannya memuat deklarasi DTD", "one of its parts declares a DTD"))
        : OfficeProblems.Damaged());

    private void Look(Control control)
    {
        var tag = control.Tag;
        if (!_known.TryGetValue(tag, out var known))
        {
            var near = NearestTag.Of(tag, _known.Keys);
            Error("templateTagUnknown", tag, near is null
                ? new($"Tag “{tag}” tidak dikenal untuk dokumen ini. Lihat daftar tag.", $"There is no tag “{tag}” for this document. See the list of tags.")
                : new($"Tag “{tag}” tidak dikenal untuk dokumen ini. Maksudnya “{near}”?", $"There is no tag “{tag}” for this document. Did you mean “{near}”?"));
            return;
        }

        if (control.HoldsAnother)
            Error("templateControlNested", tag, new($"Kontrol “{tag}” berisi kontrol lain. Letakkan keduanya terpisah.", $"The control “{tag}” holds another one. Put them apart."));
        if (control.IsRow)
            Error("templateControlRow", tag, new($"Kontrol “{tag}” membungkus baris tabel. Bungkus seluruh tabelnya, atau isi satu sel.", $"The control “{tag}” wraps rows of a table. Wrap the whole table, or the content of one cell."));
        if (known.Kind is OutputTagKind.Blocks or OutputTagKind.Table or OutputTagKind.Chart && control.IsInLine && control.LonelyParagraph is null)
            Error("templateControlInLine", tag, new($"Kontrol “{tag}” harus berdiri sendiri dalam satu alinea, tanpa kata lain.", $"The control “{tag}” has to stand alone in a paragraph, without other words."));
        if (known is { Kind: OutputTagKind.Table } && control.Content?.Descendants(W.Ns + "tbl").FirstOrDefault() is { } example
            && example.Element(W.Ns + "tblGrid")?.Elements(W.Ns + "gridCol").Count() is { } columns && columns != known.Columns)
        {
            Warn("templateColumnsDiffer", tag, new(
                $"Tabel contoh “{tag}” mempunyai {columns} kolom, datanya {known.Columns}. Lebar kolom dibagi ulang; bentuk kolom terakhir dipakai untuk sisanya.",
                $"The example of “{tag}” has {columns} columns, the data have {known.Columns}. Widths are shared anew; the last column's look is used for the rest."));
        }
    }

    private void Needs(HashSet<string> used)
    {
        var tables = _known.Values.Where(t => t.Kind == OutputTagKind.Table).Select(t => t.Name).ToList();
        var everything = used.Contains(OutputTags.Everything);
        if (!everything && tables.Count > 0 && !tables.Any(used.Contains))
            Error("templateWithoutContent", null, new($"Tidak ada tempat untuk isi: tambahkan kontrol “{OutputTags.Everything}” atau salah satu dari: {string.Join(", ", tables)}.", $"There is no place for the content: add a control “{OutputTags.Everything}” or one of: {string.Join(", ", tables)}."));
        else if (!everything)
        {
            foreach (var table in tables.Where(t => !used.Contains(t)))
                Warn("templateTableMissing", table, new($"Tabel “{table}” tidak mendapat tempat dan tidak akan tercetak.", $"The table “{table}” has no place and will not be printed."));
            if (content.Blocks.OfType<ParagraphBlock>().Count(p => p is { Tag: null, IsNote: false }) is > 0 and var untagged)
                Warn("templateTextMissing", null, new($"{untagged} alinea tanpa tag tidak tercetak; yang memuat semuanya hanya “{OutputTags.Everything}”.", $"{untagged} paragraphs without a tag will not be printed; only “{OutputTags.Everything}” holds them all."));
            if (_known.ContainsKey(OutputTags.Signatures) && !used.Contains(OutputTags.Signatures))
                Warn("templateSignaturesMissing", OutputTags.Signatures, new($"Ruang tanda tangan (“{OutputTags.Signatures}”) tidak ada.", $"There is no place for signatures (“{OutputTags.Signatures}”)."));
        }

        if (!used.Contains(OutputTags.Foot) && !used.Contains(OutputTags.Code))
            Error("templateCodeMissing", OutputTags.Foot, new($"Kode dokumen wajib ada agar keasliannya dapat diperiksa: tambahkan kontrol “{OutputTags.Foot}” atau “{OutputTags.Code}”, misalnya di kaki halaman.", $"The code of the document is needed so that it can be checked: add a control “{OutputTags.Foot}” or “{OutputTags.Code}”, for example in the foot."));
        if (!used.Contains(OutputTags.Qr))
            Warn("templateQrMissing", OutputTags.Qr, new($"Tanpa kontrol “{OutputTags.Qr}” dokumen tidak memuat kode QR.", $"Without a control “{OutputTags.Qr}” the document has no QR code."));
        if (!used.Contains(OutputTags.Draft))
            Warn("templateDraftMissing", OutputTags.Draft, new($"Tanpa kontrol “{OutputTags.Draft}” dokumen yang belum terbit hanya dikenali dari kakinya.", $"Without a control “{OutputTags.Draft}” a document that was not issued is only told by its foot."));
    }

    // Whatever else is odd about it shows when it is filled.
    private void Try()
    {
        try
        {
            new TemplateFiller(store, mainPart, content, null).Fill();
        }
        catch (Exception e) when (e is XmlException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            Error("templateNotFillable", null, new("Templat tidak dapat diisi. Simpan ulang dari Word, lalu unggah lagi.", "The template cannot be filled. Save it again from Word and upload it anew."));
        }
    }

    private void Error(string code, string? tag, Text message) => _findings.Add(new(code, true, message, tag));

    private void Warn(string code, string? tag, Text message) => _findings.Add(new(code, false, message, tag));
}
