using System.Reflection;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Metrics;

namespace Kinerja.Web.Tests.Hosting;

/// <summary>Measurements leave the site where somebody has asked for them and nowhere else.</summary>
public sealed class TelemetryTests
{
    [Theory]
    [InlineData(TelemetryExtensions.Insights, "", false)]
    [InlineData(TelemetryExtensions.Insights, "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=https://localhost/", true)]
    [InlineData(TelemetryExtensions.Collector, "http://127.0.0.1:4317", true)]
    [InlineData("Other", "http://127.0.0.1:4317", false)]
    public void Nothing_is_measured_for_nobody(string setting, string value, bool measured)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [setting] = value });

        builder.AddKinerjaTelemetry();

        Assert.Equal(measured, builder.Services.Any(service => service.ServiceType == typeof(MeterProvider)));
    }

    [Fact]
    public void The_counters_of_the_product_are_among_what_is_measured()
    {
        var name = typeof(IAgency).Assembly.GetType("Kinerja.Grains.KinerjaMetrics", throwOnError: true)!
            .GetField("MeterName", BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue();

        Assert.Contains(name, TelemetryExtensions.Meters);
    }
}
