using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kinerja.Web.Hosting.Backup;

namespace Kinerja.Infra.Tests.Azure;

/// <summary>Storage is reached by the site alone, by who it is and not by what it knows.</summary>
public sealed class StorageTests(Template template)
{
    private const string Account = "Microsoft.Storage/storageAccounts";

    public static TheoryData<string> Sizes => [.. Template.Sizes];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_account_has_keys_public_blobs_or_old_encryption(string size) => Assert.All(template[size].Of(Account), account =>
    {
        var properties = account["properties"]!;
        Assert.False((bool)properties["allowSharedKeyAccess"]!);
        Assert.False((bool)properties["allowBlobPublicAccess"]!);
        Assert.True((bool)properties["supportsHttpsTrafficOnly"]!);
        Assert.Equal("TLS1_2", (string)properties["minimumTlsVersion"]!);
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void An_account_is_reached_from_the_subnet_of_the_site(string size) => Assert.All(template[size].Of(Account), account =>
    {
        var network = account["properties"]!["networkAcls"]!;
        Assert.Equal("Deny", (string)network["defaultAction"]!);
        Assert.Equal("None", (string)network["bypass"]!);
        Assert.EndsWith("/subnets/snet-site", (string)Assert.Single(network["virtualNetworkRules"]!.AsArray())!["id"]!, StringComparison.Ordinal);
    });

    [Fact]
    public void Operators_come_in_only_where_they_are_named()
    {
        Assert.Empty(Addresses(template["standar"]));
        Assert.Equal(["203.0.113.7"], Addresses(template["zona"]));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_was_deleted_or_overwritten_can_be_brought_back(string size) => Assert.All(template[size].Of(Account + "/blobServices"), service =>
    {
        var properties = service["properties"]!;
        // Copies are versions themselves, and added to each second.
        Assert.Equal(!IsOfCopies(Deployment.NameOf(service).Split('/')[0]), (bool)properties["isVersioningEnabled"]!);
        foreach (var what in (string[])["deleteRetentionPolicy", "containerDeleteRetentionPolicy"])
        {
            Assert.True((bool)properties[what]!["enabled"]!);
            Assert.True((int)properties[what]!["days"]! >= 14);
        }
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Anchors_of_the_audit_are_added_to_and_never_changed(string size)
    {
        var policy = template[size].One(Account + "/blobServices/containers/immutabilityPolicies");

        Assert.EndsWith("/kinerja-audit-anchors/default", Deployment.NameOf(policy), StringComparison.Ordinal);
        Assert.True((bool)policy["properties"]!["allowProtectedAppendWrites"]!);
        Assert.True((int)policy["properties"]!["immutabilityPeriodSinceCreationInDays"]! >= 3650);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Roles_are_on_named_resources_and_those_of_the_site_alone(string size)
    {
        // Table data, blob data, secrets to read, measurements to send.
        string[] known = ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "ba92f5b4-2d11-453d-a403-e96b0029c9fe", "4633458b-17de-408a-b874-0445c86b69e6", "3913510d-42f4-4e42-8a64-420c390055eb"];
        var roles = template[size].Of("Microsoft.Authorization/roleAssignments");

        Assert.Equal(known.Order(), roles.Select(Role).Distinct().Order());
        Assert.All(roles, role =>
        {
            Assert.Equal("ServicePrincipal", (string)role["properties"]!["principalType"]!);
            Assert.Matches(@"/providers/Microsoft\.(Storage/storageAccounts|KeyVault/vaults|Insights/components)/[a-z0-9-]+$", ScopeOf(role));
        });
        Assert.Equal(roles.Count, roles.Select(r => $"{ScopeOf(r)} {r["properties"]!["principalId"]} {Role(r)}").Distinct().Count());
    }

    [Fact]
    public void The_slot_reads_no_account_of_production()
    {
        var roles = template["standar"].Of("Microsoft.Authorization/roleAssignments").Where(r => ScopeOf(r).Contains("/storageAccounts/", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, roles.Count);
        Assert.All(roles, role => Assert.Equal(
            ScopeOf(role).EndsWith("stg", StringComparison.Ordinal), ((string)role["properties"]!["principalId"]!).Contains("-staging", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_a_region_has_zones_data_lies_in_all_of_them()
    {
        Assert.Equal("Standard_LRS", Redundancy("hemat"));
        Assert.Equal("Standard_ZRS", Redundancy("standar"));
        Assert.Equal("Standard_ZRS", Redundancy("zona"));
    }

    [Theory]
    [InlineData("hemat", false)]
    [InlineData("standar", true)]
    [InlineData("zona", true)]
    public void Copies_lie_in_an_account_of_their_own_that_holds_nothing_else(string size, bool apart)
    {
        var deployment = template[size];
        var account = deployment.Of(Account).SingleOrDefault(a => IsOfCopies(Deployment.NameOf(a)));
        var settings = deployment.Settings();

        Assert.Equal(apart, account is not null);
        Assert.Equal(apart, settings.ContainsKey("Kinerja__Backup__Storage__BlobServiceUri"));
        if (account is null)
            return;
        var name = Deployment.NameOf(account);
        Assert.Contains($"'{name}'", settings["Kinerja__Backup__Storage__BlobServiceUri"], StringComparison.Ordinal);
        Assert.Equal(settings["Kinerja__Storage__ManagedIdentityClientId"], settings["Kinerja__Backup__Storage__ManagedIdentityClientId"]);
        Assert.Equal(
            [$"{name}/default/{new BackupOptions().Container}", $"{name}/default/{BackupFiles.Container}"],
            deployment.Of(Account + "/blobServices/containers").Select(Deployment.NameOf).Where(container => container.StartsWith(name, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(deployment.Of(Account + "/tableServices"), tables => Deployment.NameOf(tables).StartsWith(name, StringComparison.Ordinal));
        Assert.Equal(["ba92f5b4-2d11-453d-a403-e96b0029c9fe"], deployment.Of("Microsoft.Authorization/roleAssignments").Where(r => ScopeOf(r).EndsWith(name, StringComparison.Ordinal)).Select(Role));
    }

    private static bool IsOfCopies(string account) => account.EndsWith("cp", StringComparison.Ordinal);

    private string Redundancy(string size) => (string)template[size].Of(Account)
        .Single(a => !Deployment.NameOf(a).EndsWith("stg", StringComparison.Ordinal) && !IsOfCopies(Deployment.NameOf(a)))["sku"]!["name"]!;

    private static IEnumerable<string> Addresses(Deployment deployment) =>
        deployment.Of(Account).SelectMany(a => a["properties"]!["networkAcls"]!["ipRules"]!.AsArray()).Select(rule => (string)rule!["value"]!).Distinct();

    private static string ScopeOf(JsonNode assignment) => Regex.Match((string)assignment["id"]!, @"^\[extensionResourceId\('([^']+)'").Groups[1].Value;

    private static string Role(JsonNode assignment) => ((string)assignment["properties"]!["roleDefinitionId"]!).Split('/')[^1];
}
