using Kinerja.Grains.SingleSignOn;
using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Grains.SingleSignOn.Storage;

namespace Kinerja.Grains.Tests.SingleSignOn;

/// <summary>What settings of a provider may say, and whom a provider may let in.</summary>
public sealed class ProviderRulesTests
{
    private static readonly ProviderSettings Good = new() { Label = "SSO Lumajang", Authority = "https://sso.lumajangkab.go.id/realms/pegawai", ClientId = "kinerja" };

    [Fact]
    public void Good_settings_have_nothing_wrong_with_them() => Assert.Empty(Problems(Good with { Domains = ["lumajangkab.go.id"], Factor = ProviderFactor.Acr, FactorValues = ["urn:mfa"] }));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_at_its_field() => Assert.Equal(
        ["authority", "clientId", "domains", "emailClaim", "factorValues", "label", "nameClaim", "subjectClaim"],
        Problems(new() { SubjectClaim = "", EmailClaim = "a b", NameClaim = "<x>", Domains = ["lumajang"], Factor = ProviderFactor.Amr }));

    [Theory]
    [InlineData("https://sso.example", true)]
    [InlineData("https://sso.example:8443/realms/a", true)]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://sso.example", false)]
    [InlineData("https://sso.example/?a=b", false)]
    [InlineData("https://sso.example/#a", false)]
    [InlineData("https://orang:sandi@sso.example", false)]
    [InlineData("sso.example", false)]
    [InlineData("//sso.example", false)]
    [InlineData("ftp://sso.example", false)]
    [InlineData("javascript:alert(1)", false)]
    public void An_address_is_https_without_anything_behind_it(string authority, bool taken) => Assert.Equal(taken, !Problems(Good with { Authority = authority }).Contains("authority"));

    [Theory]
    [InlineData("lumajangkab.go.id", true)]
    [InlineData("a-b.go.id", true)]
    [InlineData("go", false)]
    [InlineData("*.go.id", false)]
    [InlineData("-a.go.id", false)]
    [InlineData("Lumajang.go.id", false)]
    [InlineData("a..id", false)]
    public void A_domain_is_one_of_plain_letters(string domain, bool taken) => Assert.Equal(taken, !Problems(Good with { Domains = [domain] }).Contains("domains"));

    [Theory]
    [InlineData("35.08|dinkop-um", "35.08|dinkop-um 35.08 35")]
    [InlineData("35.08", "35.08 35")]
    [InlineData("35", "35")]
    [InlineData("35|dinas-a", "35|dinas-a 35")]
    public void A_provider_is_looked_for_upwards(string scope, string order) => Assert.Equal(order, string.Join(' ', SingleSignOnScopes.Upwards(scope)));

    [Theory]
    [InlineData("35.08|a", "35.08|a")]
    [InlineData("35.08", "35.08|a 35.08|ab 35.08")]
    [InlineData("35", "35.08|a 35.08|ab 35.08 35 35|a")]
    [InlineData("35.0", "")]
    public void A_provider_opens_its_own_scope_and_what_lies_in_it(string scope, string open) =>
        Assert.Equal(open, string.Join(' ', SingleSignOnScopes.Within(scope, ["35.08|a", "35.08|ab", "35.08", "35", "35|a", "36.08|a", "platform"])));

    [Theory]
    [InlineData("35.08|dinkop-um", true)]
    [InlineData("35.08", true)]
    [InlineData("35", true)]
    [InlineData("id", false)]
    [InlineData("platform", false)]
    [InlineData("", false)]
    [InlineData("0123456789abcdef0123456789abcdef", false)]
    public void The_platform_has_no_provider(string scope, bool has) => Assert.Equal(has, SingleSignOnScopes.IsValid(scope));

    private static string[] Problems(ProviderSettings settings) => [.. ProviderRules.Check(new SingleSignOnState(), new() { OperationId = "op", Settings = settings, ExpectedRevision = 0, Actor = new("a", "A") })
        .Select(p => p.Field!).Order(StringComparer.Ordinal)];
}
