using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Writing;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Outputs;

/// <summary>
/// The tags that a template of a document may use. Those of the content are read from a content of that kind, so that the list cannot name what no builder
/// gives.
/// </summary>
public static class OutputTags
{
    /// <summary>Title of the document.</summary>
    public const string Title = "judul";

    /// <summary>Lines under the title.</summary>
    public const string Subtitles = "subjudul";

    /// <summary>Everything, in order.</summary>
    public const string Everything = "isi";

    /// <summary>Facts with their names.</summary>
    public const string Facts = "fakta";

    /// <summary>Places for signatures.</summary>
    public const string Signatures = "tanda-tangan";

    /// <summary>“DRAF” for a document that was not issued.</summary>
    public const string Draft = "draf";

    /// <summary>The foot: code, moment of issue and hash.</summary>
    public const string Foot = "kaki";

    /// <summary>The code alone.</summary>
    public const string Code = "kode";

    /// <summary>The hash alone.</summary>
    public const string Hash = "hash";

    /// <summary>The address behind the QR.</summary>
    public const string Address = "alamat";

    /// <summary>The moment of issue.</summary>
    public const string Issued = "diterbitkan";

    /// <summary>The QR.</summary>
    public const string Qr = "qr";

    private static readonly Dictionary<string, Text> Meanings = new(StringComparer.Ordinal)
    {
        ["instansi.nama"] = new("Nama instansi", "Name of the agency"),
        ["wilayah.nama"] = new("Nama daerah", "Name of the region"),
        ["tahun"] = new("Tahun", "Year"),
        ["periode"] = new("Triwulan atau setahun", "Quarter, or the whole year"),
        ["penandatangan.jabatan"] = new("Jabatan penanda tangan", "Position of who signs"),
        ["penandatangan.nama"] = new("Nama penanda tangan", "Name of who signs"),
        ["penandatangan.nip"] = new("NIP penanda tangan", "Civil servant number of who signs"),
        ["pk.nomor"] = new("Nomor perjanjian kinerja", "Number of the agreement"),
        ["pk.tanggal"] = new("Tanggal perjanjian kinerja", "Date of the agreement"),
        ["pk.versi"] = new("Murni atau perubahan ke berapa", "Original, or which revision"),
    };

    /// <summary>The tags for documents like this one.</summary>
    /// <param name="content">A content of the kind: the agency's own, or a sample.</param>
    public static IReadOnlyList<OutputTag> Of(OutputDocument content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. Common(content), .. OfFields(content), .. OfBlocks(content)];
    }

    private static IEnumerable<OutputTag> Common(OutputDocument content)
    {
        yield return new(Title, OutputTagKind.Text, new("Judul dokumen", "Title of the document"), content.Title);
        yield return new(Subtitles, OutputTagKind.Text, new("Baris di bawah judul", "Lines under the title"), string.Join(" / ", content.Subtitles));
        yield return new(Everything, OutputTagKind.Blocks, new("Seluruh isi, berurutan", "The whole content, in order"));
        if (content.Blocks.OfType<FactsBlock>().Any())
            yield return new(Facts, OutputTagKind.Blocks, new("Daftar keterangan (nama dan nilai)", "The list of facts"));
        if (content.Blocks.OfType<SignaturesBlock>().Any())
            yield return new(Signatures, OutputTagKind.Blocks, new("Ruang tanda tangan", "Places for signatures"));
        yield return new(Draft, OutputTagKind.Text, new("Tulisan “DRAF” bila belum diterbitkan, kosong bila sudah", "“DRAFT” before it is issued, nothing after"), OutputWords.In(content.Language).Draft);
        yield return new(Foot, OutputTagKind.Text, new("Kode, waktu terbit, dan hash", "Code, moment of issue and hash"));
        yield return new(Code, OutputTagKind.Text, new("Kode dokumen saja", "The code alone"));
        yield return new(Hash, OutputTagKind.Text, new("Hash isi (SHA-256) saja", "The hash of the content (SHA-256) alone"));
        yield return new(Address, OutputTagKind.Text, new("Alamat pemeriksaan dokumen", "Address where the document is checked"));
        yield return new(Issued, OutputTagKind.Text, new("Waktu terbit", "Moment of issue"));
        yield return new(Qr, OutputTagKind.Picture, new("Kode QR ke alamat pemeriksaan", "QR code of that address"));
    }

    private static IEnumerable<OutputTag> OfFields(OutputDocument content) => content.Fields.OrderBy(f => f.Key, StringComparer.Ordinal)
        .Select(f => new OutputTag(f.Key, OutputTagKind.Text, Meanings.GetValueOrDefault(f.Key) ?? new("Keterangan tunggal", "A single fact"), ValueWords.Of(f.Value, content.Language)));

    private static IEnumerable<OutputTag> OfBlocks(OutputDocument content)
    {
        var seen = new HashSet<string>(content.Fields.Keys, StringComparer.Ordinal);
        foreach (var (name, heading) in BlockHeadings.Of(content))
        {
            if (seen.Add(name))
                yield return new(name, OutputTagKind.Text, new("Judul bagian", "Heading of a part"), SafeText.Line(heading.Text));
        }

        foreach (var block in content.Blocks)
        {
            var tag = block switch
            {
                TableBlock table => new OutputTag(table.Tag, OutputTagKind.Table, table.Caption is { } c ? Text.Same(SafeText.Line(c)) : new("Tabel", "Table"), "", table.Columns.Count),
                ChartBlock chart => new OutputTag(chart.Tag, OutputTagKind.Chart, Text.Same(SafeText.Line(chart.Title))),
                ParagraphBlock { Tag: { } name } paragraph => new OutputTag(name, OutputTagKind.Text, new("Alinea", "Paragraph"), SafeText.Line(paragraph.Text)),
                _ => null,
            };
            if (tag is not null && seen.Add(tag.Name))
                yield return tag;
        }
    }
}
