using Azure.Core;
using Kinerja.Testing.Faults;
using Kinerja.Web.Hosting;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kinerja.Chaos.Silos;

/// <summary>
/// The product's own host, in a process of its own, with faults between it and its storage. Orders come line by line over its input:
/// <c>faults PLAN</c> and <c>membership PLAN</c> (an empty plan is none). When the input ends, its driver is gone and it ends too.
/// </summary>
internal static class FaultySilo
{
    /// <summary>Configuration: the plan in force from the start.</summary>
    public const string FaultsSetting = "Kinerja:Chaos:Faults";

    /// <summary>Configuration: how this silo is broken; none in a run of the product.</summary>
    public const string MutantSetting = "Kinerja:Chaos:Mutant";

    /// <summary>Order that changes the faults of all storage calls.</summary>
    public const string FaultsOrder = "faults";

    /// <summary>Order that changes the faults of a second policy, for the membership table.</summary>
    public const string MembershipOrder = "membership";

    /// <summary>Runs until it is stopped.</summary>
    public static async Task Run(string[] args)
    {
        var (all, membership) = (new FaultInjector(), new FaultInjector());
        await using var site = SiteHost.Build(args, builder =>
        {
            if (builder.Configuration[FaultsSetting] is { Length: > 0 } plan)
                all.Use(FaultPlan.Parse(plan));
            builder.Services.AddSingleton<Action<ClientOptions>>(all.Install);
            builder.Services.AddSingleton<Action<ClientOptions>>(membership.Install);
            TestCallers.Use(builder.Services);
            Mutants.Break(builder.Services, builder.Configuration[MutantSetting]);
        });
        var orders = Task.Run(() => Obey(all, membership, site.Lifetime));
        await site.RunAsync();
        _ = orders;
    }

    private static async Task Obey(FaultInjector all, FaultInjector membership, IHostApplicationLifetime lifetime)
    {
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var (order, plan) = (line.Split(' ')[0], line.Contains(' ', StringComparison.Ordinal) ? line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "");
            var injector = order == MembershipOrder ? membership : all;
            if (plan.Length == 0)
                injector.Off();
            else
                injector.Use(FaultPlan.Parse(plan));
        }

        lifetime.StopApplication();
        await Task.Delay(TimeSpan.FromSeconds(10));
        Environment.Exit(3);
    }
}
