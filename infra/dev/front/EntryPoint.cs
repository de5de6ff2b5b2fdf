namespace Kinerja.Front;

/// <summary>The front address of several silos on one machine: what the load balancer of App Service is in production.</summary>
internal static class EntryPoint
{
    private static Task Main(string[] args) => FrontHost.Build(args).RunAsync();
}
