using System.Text.Json;
using System.Text.Json.Nodes;
using Kinerja.Testing;

[assembly: AssemblyFixture(typeof(Kinerja.Infra.Tests.Azure.Template))]

namespace Kinerja.Infra.Tests.Azure;

/// <summary>The template as Azure would get it for each size: modules unfolded, parameters and conditions worked out, without a network.</summary>
public sealed class Template : IAsyncLifetime
{
    private const string Subscription = "00000000-0000-0000-0000-000000000001";
    private const string Tenant = "00000000-0000-0000-0000-000000000002";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kinerja-bicep-");
    private readonly Dictionary<string, Deployment> _deployments = [];

    /// <summary>The sizes that there are.</summary>
    public static IReadOnlyList<string> Sizes { get; } = ["hemat", "standar", "zona"];

    /// <summary>What the compiler said when it built the template; its output is what Azure gets.</summary>
    internal Bicep.Said Built { get; private set; } = null!;

    /// <summary>What is deployed for a size.</summary>
    public Deployment this[string size] => _deployments[size];

    public async ValueTask InitializeAsync()
    {
        // In a copy, because the compiler puts what it works out beside what it read.
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("infra"), "*", SearchOption.AllDirectories).Where(IsTemplate))
        {
            var copy = Path.Combine(_folder.FullName, Path.GetRelativePath(Repository.PathOf("infra"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Built = await Bicep.Run("build", Path.Combine(_folder.FullName, "main.bicep"), "--stdout");
        foreach (var size in Sizes)
        {
            var parameters = Path.Combine(_folder.FullName, "sizes", $"{size}.bicepparam");
            var said = await Bicep.Run(
                "snapshot", parameters, "--subscription-id", Subscription, "--tenant-id", Tenant, "--location", "indonesiacentral", "--deployment-name", "kinerja");
            Assert.True(said.Code == 0, said.Error);
            Assert.Equal("", said.Error);
            var text = (await File.ReadAllTextAsync(Path.ChangeExtension(parameters, ".snapshot.json"))).ReplaceLineEndings("\n");
            _deployments[size] = new(text, JsonNode.Parse(text)!);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static bool IsTemplate(string path) =>
        path.EndsWith(".bicep", StringComparison.Ordinal) || path.EndsWith(".bicepparam", StringComparison.Ordinal) || Path.GetFileName(path) is "abbreviations.json" or "bicepconfig.json";
}
