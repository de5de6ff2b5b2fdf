using Kinerja.Web.Api;
using Kinerja.Web.Application;
using Kinerja.Web.Components;
using Kinerja.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
LoopbackGuard.ThrowUnlessLoopback(builder.Configuration);

// Found beside the build as well as in a published site, whatever the environment is called.
builder.WebHost.UseStaticWebAssets();

builder.AddKinerjaSilo();
builder.AddKinerjaApplication();
builder.AddKinerjaApi();
builder.AddKinerjaPages();

var app = builder.Build();
app.UseKinerjaDefaults();
app.MapKinerjaHealth();
app.MapKinerjaApi();
app.MapKinerjaPages();
app.UseKinerjaApiErrors();

await app.RunAsync();

/// <summary>The host, named so that tests can start it.</summary>
public sealed partial class Program
{
    private Program()
    {
    }
}
