using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kinerja.Web.Hosting.Cluster;

/// <summary>
/// By what silos know each other: an authority that they all share, and a certificate that this process has made for itself under it and keeps in memory alone.
/// </summary>
internal sealed class SiloIdentity(TimeProvider time) : IDisposable
{
    /// <summary>How long a certificate of a process is good for; before that it makes another one.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private const int AuthorityYears = 10;
    private const string ServerUse = "1.3.6.1.5.5.7.3.1";
    private const string ClientUse = "1.3.6.1.5.5.7.3.2";

    // Clocks of silos differ; what was made a moment ago elsewhere is good here.
    private static readonly TimeSpan Skew = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private X509Certificate2? _authority;
    private X509Certificate2? _own;

    /// <summary>The certificate of this process, for both directions.</summary>
    /// <exception cref="InvalidOperationException">There is no authority yet.</exception>
    public X509Certificate2 Own
    {
        get
        {
            lock (_gate)
            {
                // One that is replaced is left to connections that still shake hands with it.
                if (_own is null || time.GetUtcNow() > _own.NotAfter.ToUniversalTime() - (Life / 3))
                    _own = Issue();
                return _own;
            }
        }
    }

    /// <summary>A new authority, as it is kept.</summary>
    public static byte[] NewAuthority(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Kinerja silos", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var authority = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(AuthorityYears));
        return authority.Export(X509ContentType.Pkcs12);
    }

    /// <summary>Takes the authority; before the silo opens its port.</summary>
    /// <param name="authority">What <see cref="NewAuthority"/> made, here or in another process.</param>
    public void Take(byte[] authority)
    {
        lock (_gate)
            _authority = X509CertificateLoader.LoadPkcs12(authority, password: null);
    }

    /// <summary>True for a certificate that a silo of this cluster has made for itself.</summary>
    public bool Accepts(X509Certificate2? certificate)
    {
        if (certificate is null || _authority is not { } authority)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck; // nobody to ask; a certificate ends with its process or within days
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = time.GetUtcNow().UtcDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerUse));
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ClientUse));
        return chain.Build(certificate) && chain.ChainElements.Count == 2;
    }

    public void Dispose()
    {
        _own?.Dispose();
        _authority?.Dispose();
    }

    private X509Certificate2 Issue()
    {
        var authority = _authority ?? throw new InvalidOperationException("The silo has no authority yet.");
        var now = time.GetUtcNow();
        var (from, to) = (Later(now - Skew, authority.NotBefore), Earlier(now + Life, authority.NotAfter));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Kinerja silo", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerUse), new Oid(ClientUse)], critical: true));
        using var bare = request.Create(authority, from, to, RandomNumberGenerator.GetBytes(16));
        using var whole = bare.CopyWithPrivateKey(key);
        // Through its file form, because some platforms want the key in their own store before they use it.
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), password: null);
    }

    private static DateTimeOffset Later(DateTimeOffset moment, DateTime bound) => moment > bound ? moment : bound;

    private static DateTimeOffset Earlier(DateTimeOffset moment, DateTime bound) => moment < bound ? moment : bound;
}
