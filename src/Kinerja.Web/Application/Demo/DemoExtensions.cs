namespace Kinerja.Web.Application.Demo;

/// <summary>Registers the example.</summary>
internal static class DemoExtensions
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(DemoOptions.Section).Get<DemoOptions>() ?? new DemoOptions();
        builder.Services.AddSingleton(new DemoState { Ready = !options.Load });
        builder.Services.AddHealthChecks().AddCheck<DemoState>("demo");
        if (options.Load)
        {
            builder.Services.AddHostedService<DemoLoader>();
        }
    }
}
