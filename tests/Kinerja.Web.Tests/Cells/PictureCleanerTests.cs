using Kinerja.Web.Application.Cells.Files;
using Kinerja.Web.Application.Cells.Files.Pictures;
using static Kinerja.Web.Tests.Cells.SamplePictures;

namespace Kinerja.Web.Tests.Cells;

/// <summary>Of a picture the place where it was taken is left out; the picture stays as it is.</summary>
public sealed class PictureCleanerTests
{
    private static readonly byte[] Xmp = [.. "<x:xmpmeta><exif:GPSLatitude>8,7.98S</exif:GPSLatitude>"u8, .. Place, .. "</x:xmpmeta>"u8];

    private static readonly byte[] OtherXmp = [.. "<x:xmpmeta><xmp:Rating>5</xmp:Rating></x:xmpmeta>"u8];

    public static TheoryData<string, byte[]> WithPlace => new()
    {
        { "EXIF of a telephone.jpg", Jpeg(Tiff(true)) },
        { "EXIF of a camera, the other order of bytes.jpg", Jpeg(Tiff(true, little: false)) },
        { "XMP.jpg", Jpeg(null, more: Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Xmp])) },
        { "XMP that goes on.jpg", Jpeg(null, more: Segment(0xE1, [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. Xmp])) },
        { "EXIF that is damaged.jpg", Jpeg([.. "II*\0"u8, 0xFF, 0xFF, 0, 0, .. Place]) },
        { "EXIF that leads out of itself.jpg", Jpeg(Tiff(true)[..^8]) },
        { "second picture behind it.jpg", Jpeg(Tiff(false), behind: Jpeg(Tiff(true))) },
        { "film behind it.jpg", Jpeg(null, behind: [.. "ftypmp42"u8, .. Place]) },
        { "index of more pictures.jpg", Jpeg(null, more: Segment(0xE2, [.. "MPF\0"u8, .. Place])) },
        { "EXIF.png", Png(Tiff(true)) },
        { "XMP.png", Png(null, more: Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Xmp])) },
        { "XMP, packed.png", Png(null, more: Chunk("iTXt", [.. "XML:com.adobe.xmp\0\u0001\0\0\0"u8, .. Place])) },
        { "EXIF as text.png", Png(null, more: Chunk("zTXt", [.. "Raw profile type exif\0\0"u8, .. Place])) },
        { "behind its end.png", Png(null, behind: Place) },
        { "EXIF.webp", Webp(Tiff(true)) },
        { "EXIF with a name.webp", Webp([.. "Exif\0\0"u8, .. Tiff(true, little: false)]) },
        { "EXIF that is damaged.webp", Webp(Place) },
        { "XMP.webp", Webp(null, more: Block("XMP ", Xmp)) },
    };

    [Theory]
    [MemberData(nameof(WithPlace))]
    public void The_place_is_left_out_and_the_picture_stays(string name, byte[] content)
    {
        foreach (var piece in new[] { 1, 7, 4096, content.Length })
        {
            var (cleaned, cleaner) = Clean(name, content, piece);
            Assert.True(cleaner.IsChanged, $"{name} in pieces of {piece}");
            Assert.False(cleaner.IsTooLarge);
            Assert.True(cleaned.AsSpan().IndexOf(Place.AsSpan(0, 8)) < 0, $"{name} in pieces of {piece}: the place is there");
            Assert.True(cleaned.AsSpan().IndexOf("GPSLatitude"u8) < 0, $"{name} in pieces of {piece}: words of the place are there");
            Assert.True(cleaned.AsSpan().IndexOf(Picture) > 0, $"{name} in pieces of {piece}: the picture is not there");
            Assert.Equal(EvidenceType.ByName(name), Verdict(name, cleaned));
        }
    }

    [Fact]
    public void Which_way_the_camera_was_held_stays_and_a_cleaned_picture_is_not_changed_again()
    {
        foreach (var (name, content) in new[] { ("a.jpg", Jpeg(Tiff(true))), ("b.jpg", Jpeg(Tiff(true, little: false))), ("c.webp", Webp(Tiff(true))) })
        {
            var (cleaned, _) = Clean(name, content, 1000);
            Assert.Equal(content.Length, cleaned.Length);
            var facts = cleaned.AsSpan(cleaned.AsSpan().IndexOf(name == "b.jpg" ? "MM\0*"u8 : "II*\0"u8));
            Assert.True(facts[..22].SequenceEqual(Tiff(true, little: name != "b.jpg").AsSpan(0, 22)), name);
            Assert.True(facts.Slice(38, 50).IndexOfAnyExcept((byte)0) < 0, name);
            Assert.Equal(cleaned, Clean(name, cleaned, 1000).Cleaned);
        }
    }

    public static TheoryData<string, byte[]> WithoutPlace => new()
    {
        { "plain.jpg", Jpeg() },
        { "held upright.jpg", Jpeg(Tiff(false)) },
        { "rated.jpg", Jpeg(Tiff(false, little: false), more: Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. OtherXmp])) },
        { "colours.jpg", Jpeg(null, more: [Segment(0xE2, [.. "ICC_PROFILE\0"u8, .. new byte[60_000]]), Segment(0xFE, "catatan"u8)]) },
        { "plain.png", Png() },
        { "held upright.png", Png(Tiff(false)) },
        { "words.png", Png(null, more: [Chunk("tEXt", [.. "Author\0Siti"u8]), Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. OtherXmp]), Chunk("iCCP", new byte[3000])]) },
        { "plain.webp", Webp() },
        { "held upright.webp", Webp(Tiff(false), more: Block("XMP ", OtherXmp)) },
        { "cut short.jpg", Jpeg()[..100] },
        { "cut short.png", Png()[..45] },
        { "cut short.webp", Webp()[..50] },
        { "nothing.jpg", [] },
    };

    [Theory]
    [MemberData(nameof(WithoutPlace))]
    public void A_picture_that_says_no_place_passes_byte_for_byte(string name, byte[] content)
    {
        foreach (var piece in new[] { 1, 333, Math.Max(1, content.Length) })
        {
            var (cleaned, cleaner) = Clean(name, content, piece);
            Assert.Equal(content, cleaned);
            Assert.False(cleaner.IsChanged, $"{name} in pieces of {piece}");
        }
    }

    [Fact]
    public void A_picture_that_ends_within_its_facts_gives_none_of_them() => Assert.All(
        new[] { ("a.jpg", Jpeg(Tiff(true))[..100]), ("a.png", Png(Tiff(true))[..120]) },
        file => Assert.True(Clean(file.Item1, file.Item2, 13).Cleaned.AsSpan().IndexOf(Place.AsSpan(0, 8)) < 0, file.Item1));

    [Theory]
    [InlineData(10_000, 10_000, true)]
    [InlineData(16_000, 5_001, true)]
    [InlineData(10_000, 8_000, false)]
    [InlineData(8_160, 6_144, false)]
    [InlineData(1, 1, false)]
    public void A_picture_of_too_many_points_is_told_by_what_it_says_of_itself(int width, int height, bool isTooLarge)
    {
        Assert.Equal(isTooLarge, Clean("a.jpg", Jpeg(null, width, height), 9).Cleaner.IsTooLarge);
        Assert.Equal(isTooLarge, Clean("a.png", Png(null, (uint)width, (uint)height), 9).Cleaner.IsTooLarge);
        Assert.Equal(isTooLarge, Clean("a.webp", Webp(null, width, height), 9).Cleaner.IsTooLarge);
    }

    [Fact]
    public void Whatever_bytes_come_there_is_an_end_and_nothing_is_added()
    {
        var random = new Random(20261128);
        foreach (var (name, sample) in new[] { ("a.jpg", Jpeg(Tiff(true), behind: Place)), ("a.png", Png(Tiff(true))), ("a.webp", Webp(Tiff(true))) })
        {
            for (var n = 0; n < 1500; n++)
            {
                var content = (byte[])sample.Clone();
                for (var change = random.Next(1, 12); change > 0; change--)
                    content[random.Next(Math.Min(content.Length, 200))] = (byte)random.Next(256);
                content = content[..random.Next(content.Length + 1)];
                Assert.InRange(Clean(name, content, 97).Cleaned.Length, 0, content.Length);
            }
        }
    }

    [Fact]
    public void Other_files_are_left_alone() => Assert.All(EvidenceType.All.Except([EvidenceType.Jpeg, EvidenceType.Png, EvidenceType.Webp]), type => Assert.Null(PictureCleaner.For(type)));

    private static (byte[] Cleaned, PictureCleaner Cleaner) Clean(string name, byte[] content, int piece)
    {
        var (cleaner, kept) = (PictureCleaner.For(EvidenceType.ByName(name)!)!, new List<byte>());
        for (var at = 0; at < content.Length; at += piece)
            kept.AddRange(cleaner.Append(content.AsSpan(at, Math.Min(piece, content.Length - at))).ToArray());
        kept.AddRange(cleaner.Finish().ToArray());
        return ([.. kept], cleaner);
    }

    private static EvidenceType? Verdict(string name, byte[] content)
    {
        var check = new ContentCheck(EvidenceType.ByName(name)!);
        return check.Append(content) is null ? check.Verdict().Value : null;
    }
}
