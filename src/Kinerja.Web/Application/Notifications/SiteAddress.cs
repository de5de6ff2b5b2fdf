using Kinerja.Web.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Kinerja.Web.Application.Notifications;

/// <summary>What links in mails begin with that nobody's request asked for: what is configured; in development also where this process listens.</summary>
internal sealed class SiteAddress(AccountOptions options, IServer server, IHostEnvironment environment)
{
    /// <summary>The address without a slash at its end; null when it is not known.</summary>
    public string? Value => options.Address?.GetLeftPart(UriPartial.Authority)
        ?? (environment.IsDevelopment() ? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') : null);
}
