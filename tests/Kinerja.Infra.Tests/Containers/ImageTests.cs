using System.Text.RegularExpressions;
using Kinerja.Testing;

namespace Kinerja.Infra.Tests.Containers;

/// <summary>The image of the site: small, not root, with the tables that numbers and deadlines need.</summary>
public sealed class ImageTests
{
    private static readonly string[] Lines = [.. File.ReadAllLines(Repository.PathOf("Dockerfile")).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];

    private static string[] LastStage => [.. Lines.Skip(Array.FindLastIndex(Lines, l => l.StartsWith("FROM ", StringComparison.Ordinal)))];

    [Fact]
    public void It_runs_on_the_chiseled_image_with_languages_and_time_zones() => Assert.Equal("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra", LastStage[0]);

    [Fact]
    public void It_does_not_run_as_root() => Assert.Equal("USER $APP_UID", Assert.Single(LastStage, l => l.StartsWith("USER ", StringComparison.Ordinal)));

    [Fact]
    public void No_base_is_whatever_is_newest() => Assert.All(Lines.Where(l => l.StartsWith("FROM ", StringComparison.Ordinal)), l => Assert.Matches(@"^FROM \S+:\d+[\w.-]*( AS \w+)?$", l));

    [Fact]
    public void Its_last_stage_runs_nothing_and_ends_in_the_site()
    {
        Assert.DoesNotContain(LastStage, l => l.StartsWith("RUN ", StringComparison.Ordinal));
        Assert.Equal("""ENTRYPOINT ["dotnet", "Kinerja.Web.dll"]""", LastStage[^1]);
    }

    [Fact]
    public void What_it_sets_is_read_and_opens_nothing_that_needs_a_front()
    {
        var set = Regex.Matches(string.Join(' ', LastStage.Where(l => !l.StartsWith("COPY ", StringComparison.Ordinal))), @"(?<name>[A-Za-z_]+)=(?<value>\S+)").ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);

        SiteSettings.AllAreRead(set.Keys);
        Assert.Equal("Production", set["ASPNETCORE_ENVIRONMENT"]);
        Assert.DoesNotContain(set.Keys, name => name.StartsWith("Kinerja__", StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_that_the_build_reads_is_sent_to_it_and_nothing_that_a_machine_has_left()
    {
        string[] lines = [.. File.ReadAllLines(Repository.PathOf(".dockerignore")).Where(l => l.Length > 0 && l[0] != '#')];

        Assert.Equal("**", lines[0]);
        Assert.All(lines.Where(l => l[0] == '!'), l => Assert.True(Path.Exists(Repository.PathOf(l[1..])), $"{l} is not there."));
        Assert.Empty(((string[])["**/bin", "**/obj", "**/node_modules", "**/.data"]).Except(lines));
        // Whatever MSBuild imports from the root, and what the projects carry from outside src.
        Assert.Empty(Directory.EnumerateFiles(Repository.Root).Select(Path.GetFileName)
            .Where(f => f!.EndsWith(".props", StringComparison.Ordinal) || f.EndsWith(".targets", StringComparison.Ordinal)).Except(lines.Select(l => l.TrimStart('!'))));
        Assert.Contains("!demo", lines);
    }
}
