using Azure.Core;
using Kinerja.Benchmarks.Overviews.Questions;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Web.Application.Demo.Synthetic;
using Kinerja.Web.Access;
using Kinerja.Web.Hosting;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kinerja.Benchmarks.Overviews.Site;

/// <summary>The product's own host in a process of its own, with the questions of the benchmark beside its pages.</summary>
internal static class SiteProcessHost
{
    /// <summary>Runs until it is stopped.</summary>
    public static async Task Run(string[] args)
    {
        var counter = new StorageCounter();
        await using var site = SiteHost.Build(args, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddSingleton<Action<ClientOptions>>(counter.Install);
            TestCallers.Use(builder.Services);
            builder.Services.AddSingleton<IAnswers, SiteAnswers>();
        });
        site.MapQuestions();
        site.MapGet("/bench/storage", () => counter.Requests).Needs(Right.Public);
        site.MapGet("/bench/loaded", () => site.Services.GetService<SyntheticProgress>() is { Total: > 0, Complete: true }).Needs(Right.Public);
        await site.RunAsync();
    }
}
