using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Testing;

namespace Kinerja.Grains.Tests.Storage;

/// <summary>
/// A row of every shape that was ever released lies in <c>Golden/v1</c>, <c>v2</c> and so on, as the program of that time wrote it, and is read for ever.
/// These files are never edited: a list of their hashes stands beside them.
/// </summary>
public sealed partial class ReleasedShapesTests
{
    private static readonly StorageSerializer Serializer = new();

    private static string Folder => Repository.PathOf("tests", "Kinerja.Grains.Tests", "Golden");

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_record_has_a_row_of_each_of_its_versions(Type type)
    {
        for (var version = 1; version <= Current(type); version++)
        {
            var path = Path.Combine(Folder, $"v{version}", $"{NameOf(type)}.json");
            if (File.Exists(path))
                continue;
            var row = JsonSerializer.SerializeToNode(Filler.Fill(type), type, StorageJson.Options)!;
            row["schema"] = version;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, row.ToJsonString(StorageJson.Options));
            Assert.Fail($"{path} was not there and has been written from the present shape. Read it, add its hash to the list beside it, and commit both.");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_row_of_every_released_shape_is_read_with_all_it_holds(string file)
    {
        var golden = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, file)))!;
        var row = JsonNode.Parse(Rewritten(file))!;
        golden.AsObject().Remove("schema"); // it is written in the present version, see below

        JsonContent.AssertHolds(Unpacked(golden), Unpacked(row), file);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_row_of_an_older_shape_is_written_in_the_present_one(string file) => Assert.Equal(Current(TypeOf(file)), RowSchema.Of(Rewritten(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_released_row_is_never_edited(string file)
    {
        var listed = File.ReadLines(Path.Combine(Folder, Path.GetDirectoryName(file)!, "sha256.txt")).Select(line => line.Split("  ")).ToDictionary(line => line[1], line => line[0]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, file))));
        Assert.True(listed.TryGetValue(Path.GetFileName(file), out var known), $"{file} is not in the list beside it: {hash}  {Path.GetFileName(file)}");
        Assert.Equal(known, hash);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_released_row_names_its_version_and_no_net_type(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Equal(int.Parse(Path.GetDirectoryName(file)!.AsSpan(1), CultureInfo.InvariantCulture), RowSchema.Of(File.ReadAllBytes(Path.Combine(Folder, file))));
        Assert.DoesNotContain("$type", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kinerja.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_have_names_of_their_own() => Assert.Distinct(AllRecords().Select(NameOf));

    public static TheoryData<Type> Records() => new(AllRecords());

    public static TheoryData<string> Files() => new(Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Where(path => path.StartsWith('v')).Order(StringComparer.Ordinal));

    private static IEnumerable<Type> AllRecords() =>
        typeof(IStoredRecord).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IStoredRecord)));

    /// <summary>agency.json holds an AgencyState; a second row of one kind has a dot before what makes it special: agency.packed.json.</summary>
    private static Type TypeOf(string file) => AllRecords().Single(type => NameOf(type) == Path.GetFileName(file).Split('.')[0]);

    private static string NameOf(Type type) => Capital().Replace(type.Name.EndsWith("State", StringComparison.Ordinal) ? type.Name[..^5] : type.Name, "-$1").ToLowerInvariant();

    private static int Current(Type type) => ((IStoredRecord)Activator.CreateInstance(type)!).Schema;

    /// <summary>The row as it is after it was read and written again.</summary>
    private static byte[] Rewritten(string file) => (byte[])typeof(ReleasedShapesTests)
        .GetMethod(nameof(Rewrite), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(TypeOf(file)).Invoke(null, [file])!;

    private static byte[] Rewrite<T>(string file) =>
        Serializer.Serialize(Serializer.Deserialize<T>(new(File.ReadAllBytes(Path.Combine(Folder, file))))).ToArray();

    /// <summary>The same row with its packed parts laid open: how small a part must be to be packed may change.</summary>
    private static JsonNode Unpacked(JsonNode row)
    {
        foreach (var (name, part) in row.AsObject().ToList())
        {
            if (part is JsonObject { Count: 1 } packed && packed["brotli"] is { } data)
            {
                using var plain = new System.IO.Compression.BrotliStream(new MemoryStream(Convert.FromBase64String((string)data!)), System.IO.Compression.CompressionMode.Decompress);
                row[name] = JsonNode.Parse(plain);
            }
        }

        return row;
    }

    [GeneratedRegex("(?<=.)([A-Z])")]
    private static partial Regex Capital();
}
