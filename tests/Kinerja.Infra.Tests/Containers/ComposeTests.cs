using System.Net;
using System.Text.Json.Nodes;
using Kinerja.Testing;

namespace Kinerja.Infra.Tests.Containers;

/// <summary>Two silos and a front on one machine: settings that the site reads, a front that is known, silos that are reached by each other alone.</summary>
public sealed class ComposeTests
{
    private static readonly JsonNode File = Yaml.Read("infra", "compose", "compose.yaml");
    private static readonly JsonNode Trial = Yaml.Read("infra", "compose", "compose.trial.yaml");

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Silos => File["services"]!.AsObject().Where(s => s.Key.StartsWith("silo", StringComparison.Ordinal));

    [Fact]
    public void The_site_reads_every_setting()
    {
        Assert.Equal(2, Silos.Count());
        Assert.All(Silos, silo => SiteSettings.AllAreRead(Settings(silo.Value!).Select(s => s.Key)));
        SiteSettings.AllAreRead(Settings(Trial["services"]!["silo-1"]!).Select(s => s.Key));
    }

    [Fact]
    public void A_silo_calls_itself_what_the_others_reach_it_by() => Assert.All(Silos, silo =>
        Assert.Equal((string)silo.Value!["networks"]!["silos"]!["ipv4_address"]!, (string)Settings(silo.Value!)["Kinerja__Silo__Address"]!));

    [Fact]
    public void Requests_come_through_the_front_alone()
    {
        var front = (string)File["services"]!["front"]!["networks"]!["front"]!["ipv4_address"]!;

        Assert.All(Silos, silo =>
        {
            Assert.Equal(front, (string)Settings(silo.Value!)["Kinerja__Front__Networks__0"]!);
            Assert.Null(silo.Value!["ports"]);
        });
        Assert.DoesNotContain("silos", File["services"]!["front"]!["networks"]!.AsObject().Select(n => n.Key));
    }

    [Fact]
    public void Addresses_lie_in_their_networks()
    {
        foreach (var service in File["services"]!.AsObject())
        {
            foreach (var network in service.Value!["networks"]!.AsObject())
            {
                var subnet = IPNetwork.Parse((string)File["networks"]![network.Key]!["ipam"]!["config"]![0]!["subnet"]!);
                Assert.True(subnet.Contains(IPAddress.Parse((string)network.Value!["ipv4_address"]!)), $"{service.Key} in {network.Key}");
            }
        }
    }

    [Fact]
    public void A_silo_may_do_little_and_is_given_time_to_end() => Assert.All(Silos, silo =>
    {
        Assert.Equal("true", (string)silo.Value!["read_only"]!);
        Assert.Equal(["ALL"], silo.Value["cap_drop"]!.AsArray().Select(c => (string)c!));
        Assert.Equal("40s", (string)silo.Value["stop_grace_period"]!);
    });

    [Fact]
    public void The_emulator_is_the_one_that_developers_have_and_only_for_a_trial()
    {
        var package = JsonNode.Parse(System.IO.File.ReadAllText(Repository.PathOf("infra", "dev", "package.json")))!;

        Assert.EndsWith(":" + (string)package["dependencies"]!["azurite"]!, (string)Trial["services"]!["storage"]!["image"]!, StringComparison.Ordinal);
        Assert.Null(File["services"]!["storage"]);
        Assert.DoesNotContain("ConnectionString", File.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_front_asks_the_probe_and_knows_the_silos()
    {
        var front = System.IO.File.ReadAllText(Repository.PathOf("infra", "compose", "Caddyfile"));

        Assert.All(Silos, silo => Assert.Contains($"{silo.Key}:8080", front, StringComparison.Ordinal));
        Assert.Contains("health_uri /health", front, StringComparison.Ordinal);
        Assert.Contains("lb_policy cookie", front, StringComparison.Ordinal);
    }

    private static JsonObject Settings(JsonNode service) => service["environment"]!.AsObject();
}
