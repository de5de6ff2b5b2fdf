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
        // Whoever looks at the attributes of this assembly (Orleans does) finds their types beside it.
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        Environment.SetEnvironmentVariable("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(StartupHook).Assembly.GetName().Name);
    }
}
