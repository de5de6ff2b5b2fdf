namespace Kinerja.Web.Hosting.Fronts;

/// <summary>
/// Probes name the host by an address that nobody knows before (<c>169.254.130.2:8080</c>), which the check of hosts would refuse, and the platform would take a process that is well for
/// a dead one. They are answered as if they came from this machine; everything else goes on to the check as it is.
/// </summary>
internal sealed class ProbeHosts : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (Probes.Are(context.Request))
                context.Request.Host = new("localhost");
            return following(context);
        });
        next(app);
    };
}
