namespace Kinerja.Web.Hosting.Fronts;

/// <summary>The questions of a platform whether a process is well: they come from inside it, by an address instead of a name, past the front and without TLS.</summary>
internal static class Probes
{
    /// <summary>Says that the process answers.</summary>
    public const string Alive = "/alive";

    /// <summary>Says whether it can do its work.</summary>
    public const string Health = "/health";

    /// <summary>True for such a question.</summary>
    public static bool Are(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Path.Value is Alive or Health;
}
