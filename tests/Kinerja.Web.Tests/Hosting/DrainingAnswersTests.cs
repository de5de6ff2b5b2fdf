using Kinerja.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Kinerja.Web.Tests.Hosting;

/// <summary>A process that drains keeps no connection on which a front might send one request too many.</summary>
public sealed class DrainingAnswersTests : IAsyncLifetime
{
    private readonly DrainState _state = new();
    private WebApplication _site = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_state);
        _site = builder.Build();
        _site.Urls.Add("http://127.0.0.1:0");
        _site.UseMiddleware<DrainingAnswers>();
        _site.Run(context => context.Response.WriteAsync(context.Connection.Id));
        await _site.StartAsync();
        _client = new HttpClient { BaseAddress = new(_site.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Before_the_end_a_connection_is_kept()
    {
        Assert.Equal(await Connection("/"), await Connection("/"));
        Assert.Equal(0, _state.Arrived);
    }

    [Fact]
    public async Task Once_it_drains_each_answer_is_the_last_on_its_connection()
    {
        var before = await Connection("/");
        _state.Begin();

        Assert.Equal(before, await Connection("/"));
        Assert.NotEqual(before, await Connection("/"));
        Assert.Equal(2, _state.Arrived);
    }

    [Fact]
    public async Task Probes_are_nobody_who_still_comes()
    {
        _state.Begin();

        await Connection("/health");

        Assert.Equal(0, _state.Arrived);
    }

    private Task<string> Connection(string path) => _client.GetStringAsync(path, TestContext.Current.CancellationToken);
}
