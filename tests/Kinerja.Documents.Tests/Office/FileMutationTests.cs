using System.IO.Compression;
using System.Text;
using CsCheck;
using Kinerja.Documents.Tests.Support;

namespace Kinerja.Documents.Tests.Office;

/// <summary>Whatever happens to a file on its way, reading it answers; it never throws, and what is read imports.</summary>
public sealed class FileMutationTests
{
    private static readonly byte[][] Sources = [LumajangDocx.Bytes, LumajangXlsx.OneSheet, LumajangXlsx.TwoSheets, LumajangXls.Bytes];

    private static readonly Gen<(int At, byte To)[]> Bytes = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[1, 20];

    private static readonly Gen<(int Kind, double At, double Length)[]> Edits = Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], Gen.Double[0, 1]).Array[1, 6];

    [Fact]
    public void Changed_bytes_never_throw() =>
        Gen.Select(Gen.OneOf<byte[]>(Sources), Bytes).Sample((source, changes) =>
        {
            var file = source.ToArray();
            foreach (var (at, to) in changes)
                file[at % file.Length] = to;
            return AnswersTo(file);
        }, iter: 400);

    [Fact]
    public void Files_cut_off_anywhere_never_throw() =>
        Gen.Select(Gen.OneOf<byte[]>(Sources), Gen.Double[0, 1]).Sample((source, at) => AnswersTo(source[..(int)(at * source.Length)]), iter: 200);

    [Fact]
    public void Changed_parts_of_a_whole_archive_never_throw() =>
        Gen.Select(Gen.OneOf<byte[]>(Sources[..3]), Edits).Sample((source, edits) => AnswersTo(Edit(source, edits)), iter: 300);

    [Fact]
    public void Any_bytes_behind_a_known_beginning_never_throw() =>
        Gen.Select(Gen.OneOf<byte[]>("PK\u0003\u0004"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("Workbook")]), Gen.Byte.Array[0, 3000])
            .Sample((beginning, rest) => AnswersTo([.. beginning, .. rest]), iter: 1000);

    private static bool AnswersTo(byte[] file)
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var read = DocumentFiles.Read(file, "x", cancellation: hang.Token);
        if (!read.IsOk)
            return read.Problems.Count > 0;
        var draft = DocumentImporter.Import(read.Value, cancellation: hang.Token);
        if (draft.IsOk)
            DraftAssert.HoldsTogether(draft.Value);
        return true;
    }

    /// <summary>Unpacks, takes out, doubles or moves pieces of the XML, and packs again with right sums.</summary>
    private static byte[] Edit(byte[] source, (int Kind, double At, double Length)[] edits)
    {
        using var zip = new ZipArchive(new MemoryStream(source));
        var parts = zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return (Name: e.FullName, Text: reader.ReadToEnd());
        }).ToArray();
        foreach (var (kind, at, length) in edits)
        {
            var longest = Array.FindIndex(parts, p => p.Text.Length == parts.Max(q => q.Text.Length));
            var text = parts[longest].Text;
            var tags = text.Split('<');
            var (from, count) = ((int)(at * (tags.Length - 1)), 1 + (int)(length * 5));
            var piece = tags.Skip(from).Take(count);
            parts[longest].Text = string.Join('<', kind switch
            {
                0 => tags.Take(from).Concat(tags.Skip(from + count)),
                1 => tags.Take(from).Concat(piece).Concat(piece).Concat(tags.Skip(from + count)),
                2 => tags.Take(from).Concat(piece.Select(p => p.Replace("val=\"", "val=\"9", StringComparison.Ordinal).Replace("r=\"", "r=\"Z", StringComparison.Ordinal))).Concat(tags.Skip(from + count)),
                _ => tags.Take(from).Concat(piece.Reverse()).Concat(tags.Skip(from + count)),
            });
        }

        return Files.Zip(parts);
    }
}
