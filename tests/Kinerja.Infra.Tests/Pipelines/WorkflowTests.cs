using System.Text.Json.Nodes;
using Kinerja.Testing;

namespace Kinerja.Infra.Tests.Pipelines;

/// <summary>What runs on each change does what the README says, and runs what was looked at.</summary>
public sealed class WorkflowTests
{
    private static readonly JsonNode File = Yaml.Read(".github", "workflows", "ci.yml");

    private static IEnumerable<JsonNode> Steps => File["jobs"]!.AsObject().SelectMany(j => j.Value!["steps"]!.AsArray()).Select(s => s!);

    [Fact]
    public void It_runs_the_test_command_of_the_readme()
    {
        Assert.Contains(File["jobs"]!["test"]!["steps"]!.AsArray(), s => (string?)s!["run"] == "bash .ci/run");
        Assert.Contains("exec ./dev test", Text(".ci", "run"), StringComparison.Ordinal);
        Assert.Contains("./dev test ", Text("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void These_tests_are_among_those_that_it_runs()
    {
        var name = typeof(WorkflowTests).Assembly.GetName().Name!;

        Assert.Contains("tests/*.Tests", Text("dev"), StringComparison.Ordinal);
        Assert.EndsWith(".Tests", name, StringComparison.Ordinal);
        Assert.Contains(name + ".csproj", Text("Kinerja.Cloud.sln"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_may_read_and_nothing_else()
    {
        Assert.Equal("""{"contents":"read"}""", File["permissions"]!.ToJsonString());
        Assert.DoesNotContain(File["jobs"]!.AsObject(), j => j.Value!["permissions"] is not null);
        Assert.DoesNotContain("secrets.", Text(".github", "workflows", "ci.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", Text(".github", "workflows", "ci.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_wrote_is_pinned()
    {
        // By commit; one whose commit nobody could vouch for by its exact version.
        var used = Steps.Select(s => (string?)s["uses"]).OfType<string>().ToList();

        Assert.NotEmpty(used);
        Assert.All(used, u => Assert.Matches(@"^actions/[a-z-]+@([0-9a-f]{40}|v\d+\.\d+\.\d+)$", u));
        Assert.Equal(["actions/dependency-review-action@v4.7.1"], used.Where(u => u.Contains("@v", StringComparison.Ordinal)).Distinct());
    }

    [Fact]
    public void Dependencies_are_looked_at_and_listed()
    {
        Assert.Contains(Steps, s => ((string?)s["uses"])?.StartsWith("actions/dependency-review-action@", StringComparison.Ordinal) == true);
        Assert.Contains(Steps, s => ((string?)s["run"])?.Contains("dotnet-CycloneDX", StringComparison.Ordinal) == true);
        Assert.Contains(Steps, s => ((string?)s["run"])?.Contains("npm sbom", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Every_job_ends() => Assert.All(File["jobs"]!.AsObject(), j => Assert.InRange(int.Parse(j.Value!["timeout-minutes"]!.ToString()), 1, 90));

    [Fact]
    public void What_azd_is_told_is_there()
    {
        var azure = Yaml.Read("azure.yaml");

        Assert.True(System.IO.File.Exists(Repository.PathOf((string)azure["infra"]!["path"]!, (string)azure["infra"]!["module"]! + ".bicep")));
        Assert.True(Directory.Exists(Repository.PathOf((string)azure["services"]!["web"]!["project"]!)));
        Assert.Equal("appservice", (string)azure["services"]!["web"]!["host"]!);
    }

    [Fact]
    public void A_machine_in_a_container_has_what_the_readme_asks_for()
    {
        var container = JsonNode.Parse(Text(".devcontainer", "devcontainer.json"))!;

        Assert.Contains("dotnet:1-10.0", (string)container["image"]!, StringComparison.Ordinal);
        Assert.Equal("20", (string)Assert.Single(container["features"]!.AsObject()).Value!["version"]!);
    }

    private static string Text(params ReadOnlySpan<string> path) => System.IO.File.ReadAllText(Repository.PathOf(path));
}
