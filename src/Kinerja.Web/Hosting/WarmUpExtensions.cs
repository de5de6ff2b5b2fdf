namespace Kinerja.Web.Hosting;

/// <summary>Adds the rehearsal of the first overview.</summary>
public static class WarmUpExtensions
{
    /// <summary>Before everything else that the host starts, because it works beside it.</summary>
    public static WebApplicationBuilder AddKinerjaWarmUp(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WarmUp>());
        builder.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(services => services.GetRequiredService<WarmUp>());
        return builder;
    }
}
