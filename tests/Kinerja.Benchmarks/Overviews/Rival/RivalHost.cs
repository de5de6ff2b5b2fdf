using Kinerja.Benchmarks.Overviews.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kinerja.Benchmarks.Overviews.Rival;

/// <summary>The rival's own process: ASP.NET Core with pooled EF Core contexts over PostgreSQL.</summary>
internal static class RivalHost
{
    /// <summary>Argument that carries the connection string.</summary>
    public const string Connection = "Rival:Connection";

    /// <summary>Argument that chooses the variant.</summary>
    public const string Summary = "Rival:Summary";

    /// <summary>Runs until it is stopped.</summary>
    public static async Task Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddDbContextPool<RivalContext>(options => RivalContext.Use(options, builder.Configuration[Connection]!));
        builder.Services.AddSingleton(new RivalVariant(builder.Configuration.GetValue<bool>(Summary)));
        builder.Services.AddScoped<IAnswers, RivalAnswers>();
        await using var app = builder.Build();
        app.MapQuestions();
        await app.RunAsync();
    }
}
