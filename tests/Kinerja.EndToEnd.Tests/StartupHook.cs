using System.Runtime.Loader;

/// <summary>
/// Runs first in every .NET process that a test starts by <c>./dev up</c> (<c>DOTNET_STARTUP_HOOKS</c>): brings the callers of tests into the site, which is the product as it stands.
/// The name is the runtime's.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Path.GetFileNameWithoutExtension(Environment.GetCommandLineArgs()[0]) != "Kinerja.Web")
            return;
        var folder = Path.GetDirectoryName(typeof(StartupHook).Assembly.Location)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == typeof(StartupHook).Assembly.GetName().Name ? context.LoadFromAssemblyPath(Path.Combine(folder, name.Name + ".dll")) : null;
        Environment.SetEnvironmentVariable("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(StartupHook).Assembly.GetName().Name);
    }
}
