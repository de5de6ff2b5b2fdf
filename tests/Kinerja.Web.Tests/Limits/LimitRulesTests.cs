using System.Net;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Accounts;
using Kinerja.Web.Limits;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Kinerja.Web.Tests.Limits;

/// <summary>The numbers of the limits.</summary>
public sealed class LimitRulesTests(SiteFixture site)
{
    [Theory]
    [InlineData("Kinerja:Limits:Source:Burst", "0")]
    [InlineData("Kinerja:Limits:Account:Tokens", "-1")]
    [InlineData("Kinerja:Limits:Tenant:Period", "00:00:00")]
    [InlineData("Kinerja:Limits:Keys:Period", "2.00:00:00")]
    [InlineData("Kinerja:Limits:Registration:Burst", "0")]
    [InlineData("Kinerja:Accounts:SignInsPerMinute", "0")]
    [InlineData("Kinerja:Accounts:MailsPerHour", "-3")]
    public void Settings_that_say_nothing_are_refused_at_the_start(string name, string value)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Options(new() { [name] = value }));
        Assert.Contains(name.Split(':')[1], refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_come_from_the_configuration()
    {
        var options = Options(new() { ["Kinerja:Limits:Tenant:Burst"] = "7", ["Kinerja:Limits:Tenant:Tokens"] = "2", ["Kinerja:Limits:Tenant:Period"] = "00:00:03" });
        Assert.Equal((7, 2, TimeSpan.FromSeconds(3)), (options.Tenant.Burst, options.Tenant.Tokens, options.Tenant.Period));
        Assert.Equal(new LimitOptions().Account.Burst, options.Account.Burst);
    }

    [Fact]
    public void A_million_addresses_share_buckets_of_a_fixed_number()
    {
        var slots = new HashSet<int>();
        var http = new DefaultHttpContext();
        for (var i = 0; i < 1_000_000; i++)
        {
            http.Connection.RemoteIpAddress = new IPAddress([0x20, 0x01, 0x0d, 0xb8, (byte)(i >> 16), (byte)(i >> 8), (byte)i, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
            slots.Add(Buckets.OfSource(http, new()).PartitionKey);
        }

        Assert.InRange(slots.Count, Buckets.Slots / 2, Buckets.Slots);
        Assert.All(slots, slot => Assert.InRange(slot, 0, Buckets.Slots - 1));
    }

    [Fact]
    public void Everybody_behind_one_ipv6_network_has_one_bucket()
    {
        var http = new DefaultHttpContext();
        Assert.Single(Enumerable.Range(0, 100).Select(i =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse($"2001:db8:1:2::{i:x}");
            return Buckets.OfSource(http, new()).PartitionKey;
        }).Distinct());
    }

    [Fact]
    public async Task Fifty_people_who_enter_a_quarter_at_once_are_not_held_back()
    {
        using var limits = Limits(new(), out var served);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(person => Task.Run(async () =>
        {
            using (Callers.Use(TestCallers.Person($"operator-{person}", new Grant("35.08|dinas-a", ActorRole.Operator))))
            {
                for (var i = 0; i < 50; i++)
                    await limits.InvokeAsync(Save());
            }
        })));
        Assert.Equal(2_500, served());
    }

    [Fact]
    public async Task An_account_that_asks_too_much_takes_no_more_of_its_agency_s_than_is_its_own()
    {
        using var limits = Limits(new() { Account = new() { Burst = 10, Period = TimeSpan.FromHours(1) }, Tenant = new() { Burst = 15, Period = TimeSpan.FromHours(1) } }, out var served);
        foreach (var (person, together) in new[] { ("satu", 10), ("dua", 15), ("tiga", 15) })
        {
            using (Callers.Use(TestCallers.Person(person, new Grant("35.08|dinas-a", ActorRole.Operator))))
            {
                for (var i = 0; i < 100; i++)
                    await limits.InvokeAsync(Save());
            }

            Assert.Equal(together, served());
        }
    }

    [Theory]
    [InlineData("127.0.0.1", "198.51.100.7")]
    [InlineData("203.0.113.9", "203.0.113.9")]
    public async Task Only_a_known_front_says_where_a_request_comes_from(string peer, string source)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        http.Request.Headers["X-Forwarded-For"] = "198.51.100.7";
        await new ForwardedHeadersMiddleware(_ => Task.CompletedTask, NullLoggerFactory.Instance, site.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>()).Invoke(http);
        Assert.Equal(source, http.Connection.RemoteIpAddress!.ToString());
    }

    private static LimitOptions Options(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration)
            .AddSingleton(configuration.GetSection(AccountOptions.Section).Get<AccountOptions>() ?? new()).AddKinerjaLimits();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<LimitOptions>>().Value;
    }

    private CallerLimits Limits(LimitOptions options, out Func<int> served)
    {
        var count = 0;
        served = () => Volatile.Read(ref count);
        return new(
            _ =>
            {
                Interlocked.Increment(ref count);
                return Task.CompletedTask;
            },
            Microsoft.Extensions.Options.Options.Create(options));
    }

    private DefaultHttpContext Save()
    {
        var http = new DefaultHttpContext { RequestServices = site.Services };
        (http.Request.Method, http.Request.Path) = ("PUT", "/api/v1/agencies/35.08/dinas-a/indicators/iku-1/2019/realisations/tw4");
        (http.Request.RouteValues["region"], http.Request.RouteValues["agency"]) = ("35.08", "dinas-a");
        http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/x"), 0, new(new NeedsAttribute(Right.EnterFigures)), null));
        return http;
    }
}
