using Kinerja.Grains.Access;
using Kinerja.Web.Application.Demo.Synthetic;

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
            builder.Services.AddSingleton(new OpenScope(DemoLoader.Agency));
            builder.Services.AddHostedService<DemoLoader>();
        }

        AddSynthetic(builder);
    }

    private static void AddSynthetic(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(SyntheticOptions.Section).Get<SyntheticOptions>() ?? new SyntheticOptions();
        if (options.Wrong() is { } wrong)
            throw new InvalidOperationException($"{SyntheticOptions.Section}: {wrong}");
        if (options.Provinces == 0)
            return;
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<SyntheticProgress>();
        builder.Services.AddSingleton<SyntheticLoader>();
        builder.Services.AddHostedService<SyntheticService>();
    }
}
