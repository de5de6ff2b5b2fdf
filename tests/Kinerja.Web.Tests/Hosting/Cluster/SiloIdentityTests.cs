using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kinerja.Web.Hosting.Cluster;
using Microsoft.Extensions.Time.Testing;

namespace Kinerja.Web.Tests.Hosting.Cluster;

/// <summary>By what silos know each other.</summary>
public sealed class SiloIdentityTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 11, 28, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Silos_under_one_authority_know_each_other_and_no_silo_of_another()
    {
        var authority = SiloIdentity.NewAuthority(_time.GetUtcNow());
        using var one = With(authority);
        using var two = With(authority);
        using var stranger = With(SiloIdentity.NewAuthority(_time.GetUtcNow()));

        Assert.True(one.Accepts(two.Own));
        Assert.True(two.Accepts(one.Own));
        Assert.False(one.Accepts(stranger.Own));
        Assert.False(stranger.Accepts(one.Own));
        Assert.False(one.Accepts(null));
    }

    [Fact]
    public void Two_processes_do_not_share_a_key()
    {
        var authority = SiloIdentity.NewAuthority(_time.GetUtcNow());
        using var one = With(authority);
        using var two = With(authority);

        Assert.NotEqual(one.Own.GetPublicKeyString(), two.Own.GetPublicKeyString());
        Assert.NotEqual(one.Own.SerialNumber, two.Own.SerialNumber);
        Assert.Same(one.Own, one.Own);
    }

    [Fact]
    public void A_certificate_that_somebody_made_alone_is_not_accepted()
    {
        using var silo = With(SiloIdentity.NewAuthority(_time.GetUtcNow()));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Kinerja silo", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1"), new("1.3.6.1.5.5.7.3.2")], critical: true));
        using var own = request.CreateSelfSigned(_time.GetUtcNow().AddDays(-1), _time.GetUtcNow().AddDays(1));

        Assert.False(silo.Accepts(own));
    }

    [Fact]
    public void The_authority_itself_is_no_silo()
    {
        var authority = SiloIdentity.NewAuthority(_time.GetUtcNow());
        using var silo = With(authority);
        using var certificate = X509CertificateLoader.LoadPkcs12(authority, password: null);

        Assert.False(silo.Accepts(certificate));
    }

    [Fact]
    public void A_certificate_ends_and_its_process_has_another_one_by_then()
    {
        using var silo = With(SiloIdentity.NewAuthority(_time.GetUtcNow()));
        var first = silo.Own;

        _time.Advance(SiloIdentity.Life / 2);
        Assert.Same(first, silo.Own);
        Assert.True(silo.Accepts(first));

        _time.Advance(SiloIdentity.Life / 4);
        Assert.NotSame(first, silo.Own);
        Assert.True(silo.Accepts(silo.Own));

        _time.Advance(SiloIdentity.Life);
        Assert.False(silo.Accepts(first));
        Assert.True(silo.Accepts(silo.Own));
    }

    [Fact]
    public void Clocks_may_differ_by_minutes()
    {
        var authority = SiloIdentity.NewAuthority(_time.GetUtcNow());
        using var ahead = With(authority, new FakeTimeProvider(_time.GetUtcNow().AddMinutes(10)));
        using var behind = With(authority, new FakeTimeProvider(_time.GetUtcNow().AddMinutes(-10)));

        Assert.True(behind.Accepts(ahead.Own));
        Assert.True(ahead.Accepts(behind.Own));
    }

    [Fact]
    public void Without_an_authority_nobody_is_known_and_nothing_is_made()
    {
        using var silo = new SiloIdentity(_time);
        using var other = With(SiloIdentity.NewAuthority(_time.GetUtcNow()));

        Assert.False(silo.Accepts(other.Own));
        Assert.Throws<InvalidOperationException>(() => silo.Own);
    }

    private SiloIdentity With(byte[] authority, TimeProvider? time = null)
    {
        var identity = new SiloIdentity(time ?? _time);
        identity.Take(authority);
        return identity;
    }
}
