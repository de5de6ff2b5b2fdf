using System.Text.Json.Nodes;

namespace Kinerja.Infra.Tests.Azure;

/// <summary>The site on App Service: a silo on each worker, reached through the front and on private ports alone.</summary>
public sealed class SiteTests(Template template)
{
    private const string Site = "Microsoft.Web/sites";
    private const string Slot = "Microsoft.Web/sites/slots";

    public static TheoryData<string> Sizes => [.. Template.Sizes];

    [Theory]
    [InlineData("hemat", "B1", 1, false)]
    [InlineData("standar", "P0v3", 3, false)]
    [InlineData("zona", "P1v3", 3, true)]
    public void A_size_is_a_plan_of_its_own(string size, string plan, int workers, bool zones)
    {
        var resource = template[size].One("Microsoft.Web/serverfarms");

        Assert.Equal((plan, workers), ((string)resource["sku"]!["name"]!, (int)resource["sku"]!["capacity"]!));
        Assert.Equal(zones, (bool)resource["properties"]!["zoneRedundant"]!);
        Assert.True((bool)resource["properties"]!["reserved"]!);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Silos_reach_each_other_on_private_ports_in_one_network(string size) => Assert.All(Places(size), place =>
    {
        Assert.True((int)place["properties"]!["siteConfig"]!["vnetPrivatePortsCount"]! >= 1);
        Assert.EndsWith("/subnets/snet-site", (string)place["properties"]!["virtualNetworkSubnetId"]!, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_worker_stays_awake_is_asked_how_it_is_and_keeps_its_browsers(string size) => Assert.All(Places(size), place =>
    {
        var (properties, config) = (place["properties"]!, place["properties"]!["siteConfig"]!);
        Assert.True((bool)config["alwaysOn"]!);
        Assert.True((bool)config["webSocketsEnabled"]!);
        Assert.True((bool)properties["clientAffinityEnabled"]!);
        Assert.Equal("/health", (string)config["healthCheckPath"]!);
        Assert.Equal("DOTNETCORE|10.0", (string)config["linuxFxVersion"]!);
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Nobody_gets_in_in_the_open_or_by_a_password(string size)
    {
        Assert.All(Places(size), place =>
        {
            var config = place["properties"]!["siteConfig"]!;
            Assert.True((bool)place["properties"]!["httpsOnly"]!);
            Assert.Equal("1.2", (string)config["minTlsVersion"]!);
            Assert.Equal("Disabled", (string)config["ftpsState"]!);
            Assert.False((bool)config["remoteDebuggingEnabled"]!);
            foreach (var way in (string[])["ftp", "scm"])
                Assert.False((bool)template[size].One(Deployment.TypeOf(place) + "/basicPublishingCredentialsPolicies", "/" + way)["properties"]!["allow"]!);
        });
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_place_has_one_identity_of_its_own_that_also_reads_its_secrets(string size)
    {
        var identities = Places(size).Select(place =>
        {
            Assert.Equal("UserAssigned", (string)place["identity"]!["type"]!);
            var id = Assert.Single(place["identity"]!["userAssignedIdentities"]!.AsObject()).Key;
            Assert.Equal(id, (string)place["properties"]!["keyVaultReferenceIdentity"]!);
            return id;
        }).ToList();

        Assert.Equal(identities.Count, identities.Distinct().Count());
    }

    [Theory]
    [InlineData("hemat", 0)]
    [InlineData("standar", 1)]
    [InlineData("zona", 1)]
    public void There_is_a_staging_slot_where_the_plan_has_any(string size, int slots) => Assert.Equal(slots, template[size].Of(Slot).Count);

    [Fact]
    public void What_belongs_to_a_place_stays_there_when_places_are_swapped()
    {
        var sticky = template["standar"].One(Site + "/config", "/slotConfigNames")["properties"]!["appSettingNames"]!.AsArray().Select(n => (string)n!).Order().ToList();
        var (production, staging) = (template["standar"].Settings(), template["standar"].Settings(slot: true));

        // Copies of a trial lie beside it.
        Assert.Equal(["Kinerja__Backup__Storage__BlobServiceUri", "Kinerja__Backup__Storage__ManagedIdentityClientId"], production.Keys.Except(staging.Keys).Order());
        Assert.Empty(staging.Keys.Except(production.Keys));
        Assert.Equal(sticky, production.Where(s => staging.GetValueOrDefault(s.Key) != s.Value).Select(s => s.Key).Order());
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void It_is_found_by_azd(string size) => Assert.Equal("web", (string)template[size].One(Site)["tags"]!["azd-service-name"]!);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Everything_that_can_carry_a_tag_says_whose_it_is(string size)
    {
        var tagged = template[size].Resources.Where(r => r["location"] is not null).ToList();

        Assert.NotEmpty(tagged);
        Assert.All(tagged, resource => Assert.Equal("kinerja-cloud", (string?)resource["tags"]?["application"]));
    }

    [Fact]
    public void Alerts_are_made_for_somebody()
    {
        Assert.Empty(template["standar"].Of("Microsoft.Insights/metricAlerts"));
        Assert.True(template["zona"].Of("Microsoft.Insights/metricAlerts").Count >= 8);
    }

    private List<JsonNode> Places(string size) => [.. template[size].Of(Site), .. template[size].Of(Slot)];
}
