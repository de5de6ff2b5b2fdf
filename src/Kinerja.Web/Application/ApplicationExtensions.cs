using Kinerja.Web.Access;
using Kinerja.Web.Application.Demo;
using Kinerja.Web.Application.Imports;
using Kinerja.Web.Application.Imports.Reading;
using Kinerja.Web.Application.Notifications;
using Kinerja.Web.Application.Outputs;
using Kinerja.Web.Application.Search;
using Kinerja.Web.Hosting;

namespace Kinerja.Web.Application;

/// <summary>What pages and API have in common.</summary>
public static class ApplicationExtensions
{
    public static WebApplicationBuilder AddKinerjaApplication(this WebApplicationBuilder builder)
    {
        builder.Services.AddKinerjaDefaults();
        builder.Services.AddMemoryCache();
        builder.Services.AddKinerjaAccess();
        builder.Services.AddSingleton<Documents.FileReader>();
        builder.Services.AddSingleton<UploadReader>();
        builder.Services.AddSingleton<DraftReader>();
        builder.Services.AddSingleton<ImportService>();
        builder.Services.AddSingleton<PlanImports>();
        builder.Services.AddSingleton(builder.Configuration.GetSection(ReadingOptions.Section).Get<ReadingOptions>() ?? new());
        builder.Services.AddSingleton<ReadingJobs>();
        builder.Services.AddSingleton<Figures.FigureEntry>();
        builder.Services.AddSingleton<Overviews.OverviewReader>();
        builder.Services.AddSingleton<Audit.AuditReader>();
        builder.Services.AddSingleton<Onboarding.AgencyProgress>();
        builder.Services.AddSingleton<People.OwnDataReader>();
        builder.Services.AddSingleton<Periods.PeriodReader>();
        builder.Services.AddSingleton<Periods.PulseReader>();
        builder.Services.AddSingleton<Periods.QueueReader>();
        builder.Services.AddSingleton<Periods.VerificationReader>();
        builder.Services.AddSingleton<Home.HomeReader>();
        builder.Services.AddSingleton<Cells.CellMarksReader>();
        builder.Services.AddSingleton<Cells.CellReader>();
        builder.Services.AddSingleton<Cells.Files.UploadReceiver>();
        builder.Services.AddSingleton<Cells.Files.UploadRefusals>();
        builder.Services.AddScoped<Onboarding.OnboardingLetters>();
        builder.AddNotifications();
        builder.Services.AddOutputs();
        builder.Services.AddSearch();
        builder.AddDemo();
        return builder;
    }
}
