using System.Diagnostics;
using System.Text.Json;
using Kinerja.Testing;

namespace Orleans.AzureStorage.Tests.Swap;

/// <summary>One property of the build takes this library out and the official packages in; the projects are asked what they refer to.</summary>
public sealed class SwapTests
{
    private static readonly string[] Official =
    [
        "Microsoft.Orleans.Clustering.AzureStorage", "Microsoft.Orleans.Persistence.AzureStorage", "Microsoft.Orleans.Reminders.AzureStorage",
    ];

    [Theory(Timeout = 240_000)]
    [InlineData("src", "Kinerja.Web")]
    [InlineData("tests", "Kinerja.Grains.Tests")]
    public async Task The_official_packages_take_the_place_of_this_library(string folder, string project)
    {
        var own = await EvaluateAsync(folder, project, "own", TestContext.Current.CancellationToken);
        var official = await EvaluateAsync(folder, project, "official", TestContext.Current.CancellationToken);

        Assert.Contains("Orleans.AzureStorage", own.Projects);
        Assert.Equal(own.Projects.Remove("Orleans.AzureStorage"), official.Projects);
        Assert.Equal(Official, official.Packages.Except(own.Packages));
        Assert.Empty(own.Packages.Except(official.Packages));
        Assert.Equal(Official.Select(_ => official.OrleansVersion), Official.Select(name => official.Versions[name]));
        Assert.Equal("10.", official.OrleansVersion[..3]);
        // Neither reads the other's lock file.
        Assert.Equal("", own.LockFile);
        Assert.EndsWith($"{project}/packages.official.lock.json", official.LockFile.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Theory(Timeout = 240_000)]
    [InlineData("src", "Kinerja.Model")]
    [InlineData("tests", "Orleans.AzureStorage.Tests")]
    public async Task Who_does_not_use_it_or_tests_it_stays_as_it_is(string folder, string project)
    {
        var own = await EvaluateAsync(folder, project, "own", TestContext.Current.CancellationToken);
        var official = await EvaluateAsync(folder, project, "official", TestContext.Current.CancellationToken);

        Assert.NotEmpty(own.Packages);
        Assert.Equal((IEnumerable<string>)own.Projects, official.Projects);
        Assert.Equal((IEnumerable<string>)own.Packages, official.Packages);
    }

    [Fact(Timeout = 240_000)]
    public async Task A_misspelt_value_is_an_error_and_not_silently_this_library()
    {
        var (code, output) = await MsBuildAsync(["src/Kinerja.Web", "-p:OrleansAzureStorage=offical", "-t:CollectPackageReferences", "-v:q"], TestContext.Current.CancellationToken);

        Assert.NotEqual(0, code);
        Assert.Contains("OrleansAzureStorage is 'offical'; it can be 'own' or 'official'.", output, StringComparison.Ordinal);
    }

    private static async Task<Evaluation> EvaluateAsync(string folder, string project, string storage, CancellationToken cancellation)
    {
        var (code, output) = await MsBuildAsync(
            [
                $"{folder}/{project}", $"-p:OrleansAzureStorage={storage}", "-getItem:PackageReference,ProjectReference,PackageVersion",
                "-getProperty:NuGetLockFilePath,OrleansVersion",
            ],
            cancellation);
        Assert.True(code == 0, output);
        using var answer = JsonDocument.Parse(output);
        var items = answer.RootElement.GetProperty("Items");
        var properties = answer.RootElement.GetProperty("Properties");
        return new Evaluation(
            [.. Names(items, "PackageReference")],
            [.. Names(items, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
            items.GetProperty("PackageVersion").EnumerateArray().ToDictionary(item => item.GetProperty("Identity").GetString()!, item => item.GetProperty("Version").GetString()!),
            properties.GetProperty("NuGetLockFilePath").GetString()!,
            properties.GetProperty("OrleansVersion").GetString()!);
    }

    private static IEnumerable<string> Names(JsonElement items, string kind) =>
        items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).Order(StringComparer.Ordinal);

    // Evaluation alone: nothing is restored and nothing is built.
    private static async Task<(int Code, string Output)> MsBuildAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["msbuild", "-nologo", "-nodeReuse:false", .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, output + await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private sealed record Evaluation(
        System.Collections.Immutable.ImmutableArray<string> Packages,
        System.Collections.Immutable.ImmutableArray<string> Projects,
        Dictionary<string, string> Versions,
        string LockFile,
        string OrleansVersion);
}
