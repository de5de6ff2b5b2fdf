using System.Diagnostics.CodeAnalysis;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Evidence;

/// <summary>Addresses of evidence elsewhere. The site never follows them itself.</summary>
public static class EvidenceLink
{
    /// <summary>Reads an address that people may follow: https, a host by its name, no secrets in it.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Uri? link)
    {
        var line = PlainText.Line(text);
        link = line.Length <= EvidenceLimits.MaxLink && !line.Contains(' ', StringComparison.Ordinal)
            && Uri.TryCreate(line, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            && uri.UserInfo.Length == 0 && uri.HostNameType == UriHostNameType.Dns && uri.Host.Contains('.', StringComparison.Ordinal) && !uri.Host.EndsWith('.')
            ? uri : null;
        return link is not null;
    }
}
