using Kinerja.Web.Application.Demo;

namespace Kinerja.Web.Accounts.Samples;

/// <summary>Registers the people of the example.</summary>
internal static class SampleExtensions
{
    public static void AddSampleAccounts(this WebApplicationBuilder builder)
    {
        var demo = builder.Configuration.GetSection(DemoOptions.Section).Get<DemoOptions>() ?? new DemoOptions();
        if (!builder.Environment.IsDevelopment() || !(demo.Load || demo.People))
            return;
        builder.Services.AddSingleton<SampleAccounts>();
        // One silo makes them for all.
        if (demo.Load)
            builder.Services.AddHostedService(services => services.GetRequiredService<SampleAccounts>());
    }
}
