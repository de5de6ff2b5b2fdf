using Kinerja.Testing;
using Kinerja.Web.Hosting;

namespace Kinerja.Infra.Tests.Containers;

/// <summary>The unit of systemd: on loopback, as nobody in particular, started again, given time to end.</summary>
public sealed class UnitTests
{
    private static readonly ILookup<string, string> Service = Read("kinerja.service");

    [Fact]
    public void It_listens_on_this_machine_alone() => Assert.Contains("ASPNETCORE_URLS=http://127.0.0.1:5080", Service["Environment"]);

    [Fact]
    public void It_runs_as_nobody_and_may_do_little()
    {
        Assert.Equal(["yes"], Service["DynamicUser"]);
        Assert.Equal(["yes"], Service["NoNewPrivileges"]);
        Assert.Equal(["strict"], Service["ProtectSystem"]);
        Assert.Equal([""], Service["CapabilityBoundingSet"]);
        Assert.DoesNotContain("root", Service["User"]);
    }

    [Fact]
    public void It_is_started_again_and_given_time_to_end()
    {
        Assert.Equal(["always"], Service["Restart"]);
        Assert.Equal(["SIGTERM"], Service["KillSignal"]);
        Assert.True(TimeSpan.FromSeconds(int.Parse(Service["TimeoutStopSec"].Single())) > DefaultsExtensions.EndLimit);
    }

    [Fact]
    public void The_site_reads_every_setting()
    {
        SiteSettings.AllAreRead(Service["Environment"].Select(e => e.Split('=')[0]));
        SiteSettings.AllAreRead(Read("kinerja.env.example").Select(e => e.Key));
    }

    [Fact]
    public void The_example_holds_no_secret() => Assert.All(
        Read("kinerja.env.example").Where(e => e.Key.EndsWith("SECRET", StringComparison.Ordinal) || e.Key.EndsWith("Password", StringComparison.Ordinal)), e => Assert.Equal([""], e));

    private static ILookup<string, string> Read(string name) => File.ReadAllLines(Repository.PathOf("infra", "systemd", name))
        .Where(l => l.Length > 0 && l[0] is not ('#' or '[')).Select(l => l.Split('=', 2)).ToLookup(p => p[0], p => p[1]);
}
