using System.Globalization;
using Kinerja.Web.Hosting;

namespace Kinerja.Infra.Tests.Azure;

/// <summary>Settings of the deployment are those that the site reads, and none of them is a secret.</summary>
public sealed class SettingsTests(Template template)
{
    public static TheoryData<string> Sizes => [.. Template.Sizes];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_site_reads_every_setting(string size) =>
        SiteSettings.AllAreRead(template[size].Settings().Keys);

    [Fact]
    public void A_setting_that_nobody_reads_would_be_seen()
    {
        Assert.True(SiteSettings.Reads("Kinerja__Silo__Address"));
        Assert.False(SiteSettings.Reads("Kinerja__Silo__Adress"));
        Assert.False(SiteSettings.Reads("Kinerja__Nothing__Address"));
        Assert.False(SiteSettings.Reads("Kinerja__Silo__Address__0"));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Storage_is_reached_by_identity_and_silos_where_app_service_says(string size)
    {
        var settings = template[size].Settings();

        Assert.Equal("appService", settings["Kinerja__Silo__Address"]);
        // The suffix of the cloud is known to the cloud alone.
        Assert.Matches(@"^\[format\('https://\{0\}\.\{1\}', 'st[a-z0-9]+', format\('table\.\{0\}', ", settings["Kinerja__Storage__TableServiceUri"]);
        Assert.Matches(@"^\[format\('https://\{0\}\.\{1\}', 'st[a-z0-9]+', format\('blob\.\{0\}', ", settings["Kinerja__Storage__BlobServiceUri"]);
        Assert.Contains("clientId", settings["Kinerja__Storage__ManagedIdentityClientId"], StringComparison.Ordinal);
        Assert.DoesNotContain("Kinerja__Storage__ConnectionString", settings.Keys);
        Assert.Equal("Production", settings["ASPNETCORE_ENVIRONMENT"]);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Production_shows_no_example_and_trusts_no_open_network(string size)
    {
        var settings = template[size].Settings();

        Assert.DoesNotContain(settings.Keys, name => name.Contains("Demo", StringComparison.Ordinal));
        Assert.DoesNotContain("*", settings["AllowedHosts"], StringComparison.Ordinal);
        Assert.DoesNotContain(settings, s => s.Key.StartsWith("Kinerja__Front__Networks__", StringComparison.Ordinal) && s.Value.EndsWith("/0", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_platform_waits_for_an_orderly_end(string size)
    {
        var limit = TimeSpan.FromSeconds(int.Parse(template[size].Settings()["WEBSITES_CONTAINER_STOP_TIME_LIMIT"], CultureInfo.InvariantCulture));

        Assert.True(limit > DefaultsExtensions.EndLimit);
        Assert.True(limit <= TimeSpan.FromSeconds(120), "App Service takes no more.");
    }

    [Fact]
    public void Secrets_are_named_and_never_written()
    {
        var settings = template["zona"].Settings();

        // The address of the vault is known to Azure alone.
        Assert.Matches(@"^\[format\('@Microsoft\.KeyVault\(SecretUri=\{0\}secrets/\{1\}\)', .*vaultUri, 'audit2026'\)\]$", settings["Kinerja__Audit__Keys__audit2026"]);
        Assert.Matches(@"^\[format\('@Microsoft\.KeyVault\(SecretUri=\{0\}secrets/\{1\}\)', .*vaultUri, 'smtp'\)\]$", settings["Kinerja__Mail__Password"]);
        Assert.Equal("audit2026", settings["Kinerja__Audit__CurrentKey"]);
    }

    [Theory]
    [InlineData("listKeys")]
    [InlineData("AccountKey=")]
    [InlineData("SharedAccessSignature")]
    [InlineData("listAccountSas")]
    [InlineData("primarySharedKey")]
    public void Nothing_secret_is_looked_up_written_or_put_out(string sign) => Assert.DoesNotContain(sign, template.Built.Output, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Who_may_only_send_measurements_with_a_role_needs_no_key()
    {
        foreach (var size in Template.Sizes)
        {
            Assert.True((bool)template[size].One("Microsoft.Insights/components")["properties"]!["DisableLocalAuth"]!);
            Assert.True((bool)template[size].One("Microsoft.OperationalInsights/workspaces")["properties"]!["features"]!["disableLocalAuth"]!);
        }
    }
}
