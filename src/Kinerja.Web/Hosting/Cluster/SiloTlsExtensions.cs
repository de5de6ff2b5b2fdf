using Orleans.Configuration;
using Orleans.Connections.Security;

namespace Kinerja.Web.Hosting.Cluster;

/// <summary>Silos that prove who they are to each other, and speak encrypted.</summary>
internal static class SiloTlsExtensions
{
    // Certificates name nobody: what counts is who made them.
    private const string Target = "kinerja-silo";

    /// <summary>Both directions of every connection between silos: no certificate of the cluster, no connection.</summary>
    public static void AddKinerjaSiloTls(this ISiloBuilder silo)
    {
        silo.Services.AddSingleton<SiloIdentity>();
        silo.Services.AddHostedService<SiloIdentityStart>();
        silo.Services.AddOptions<SiloConnectionOptions>().Configure<SiloIdentity>((connections, identity) =>
        {
            var tls = Options(identity);
            connections.ConfigureSiloInboundConnection(connection => connection.UseServerTls(tls));
            connections.ConfigureSiloOutboundConnection(connection => connection.UseClientTls(tls));
            connections.ConfigureGatewayInboundConnection(connection => connection.UseServerTls(tls));
        });
    }

    private static TlsOptions Options(SiloIdentity identity) => new()
    {
        LocalServerCertificateSelector = (_, _) => identity.Own,
        LocalClientCertificateSelector = (_, _, _, _, _) => identity.Own,
        RemoteCertificateMode = RemoteCertificateMode.RequireCertificate,
        RemoteCertificateValidation = (certificate, _, _) => identity.Accepts(certificate),
        OnAuthenticateAsClient = (_, client) => client.TargetHost = Target,
    };
}
