using Kinerja.Web.Hosting;

await SiteHost.Build(args).RunAsync();

/// <summary>The host, named so that tests can start it.</summary>
public sealed partial class Program
{
    private Program()
    {
    }
}
