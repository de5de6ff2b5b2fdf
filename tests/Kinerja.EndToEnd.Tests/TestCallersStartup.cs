using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;

[assembly: HostingStartup(typeof(Kinerja.EndToEnd.Tests.TestCallersStartup))]

namespace Kinerja.EndToEnd.Tests;

/// <summary>Adds the callers of tests to a site in a process of its own.</summary>
public sealed class TestCallersStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(TestCallers.Use);
}
