extern alias front;

using System.Net;
using System.Net.WebSockets;
using System.Text;
using front::Kinerja.Front;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Web.Tests.Hosting.Front;

/// <summary>What a person sees of several silos when one of them is gone: nothing, as far as it is safe.</summary>
public sealed class FrontTests : IAsyncLifetime
{
    private readonly FakeSilo[] _silos = [new("satu"), new("dua")];
    private readonly CookieContainer _cookies = new();
    private WebApplication _front = null!;
    private HttpClient _browser = null!;

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Task.WhenAll(_silos.Select(s => s.Start()));
        _front = FrontHost.Build(
        [
            "--urls", "http://127.0.0.1:0", "--Front:Destinations", string.Join(',', _silos.Select(s => s.Address)),
            "--Front:TryLimit", "00:00:01", "--Front:Patience", "00:00:05", "--Logging:LogLevel:Default", "None", "--Logging:LogLevel:Yarp.ReverseProxy.Health", "None",
        ]);
        await _front.StartAsync(Limit);
        var address = _front.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _browser = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies }) { BaseAddress = new(address), Timeout = TimeSpan.FromSeconds(30) };
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _front.DisposeAsync();
        foreach (var silo in _silos)
            await silo.DisposeAsync();
    }

    [Fact]
    public async Task A_browser_stays_on_its_silo()
    {
        var first = await _browser.GetStringAsync("/", Limit);

        for (var i = 0; i < 10; i++)
            Assert.Equal(first, await _browser.GetStringAsync("/", Limit));
        Assert.Contains(_cookies.GetAllCookies(), c => c is { Name: "ARRAffinity", HttpOnly: true });
    }

    [Fact]
    public async Task A_read_moves_on_when_its_silo_is_gone_and_stays_there()
    {
        var (mine, other) = await MySilo();
        await mine.Stop();

        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync($"/hal-{i}", Limit)).StatusCode);

        Assert.Equal(5, other.Arrived.Count(a => a.StartsWith("GET /hal-", StringComparison.Ordinal)));
        await mine.Start();
        await Eventually(() => Task.FromResult(Healthy() == 2));
        await _browser.GetAsync("/tetap", Limit);
        Assert.Contains("GET /tetap", other.Arrived);
    }

    [Fact]
    public async Task A_read_whose_connection_broke_is_answered_by_another_silo()
    {
        var (mine, other) = await MySilo();
        mine.Conduct = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        using var answer = await _browser.GetAsync("/hal", Limit);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("GET /hal", mine.Arrived);
        Assert.Contains("GET /hal", other.Arrived);
    }

    [Fact]
    public async Task A_read_whose_answer_broke_off_is_answered_by_another_silo_whole()
    {
        var (mine, other) = await MySilo();
        mine.Conduct = async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("setengah", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        };

        var answer = await _browser.GetAsync("/putus-di-tengah", Limit);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(other.Name, await answer.Content.ReadAsStringAsync(Limit));
    }

    [Fact]
    public async Task What_is_larger_than_what_is_held_back_or_comes_piece_by_piece_passes()
    {
        var more = new TaskCompletionSource();
        foreach (var silo in _silos)
        {
            silo.Conduct = async context =>
            {
                if (context.Request.Path == "/besar")
                {
                    await context.Response.Body.WriteAsync(new byte[3_000_000], context.RequestAborted);
                    return;
                }

                context.Response.ContentType = "text/event-stream";
                await context.Response.WriteAsync("data: satu\n\n", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await more.Task;
                await context.Response.WriteAsync("data: dua\n\n", context.RequestAborted);
            };
        }

        Assert.Equal(3_000_000, (await _browser.GetByteArrayAsync("/besar", Limit)).Length);
        using var reader = new StreamReader(await _browser.GetStreamAsync("/kabar", Limit));
        Assert.Equal("data: satu", await reader.ReadLineAsync(Limit));
        more.SetResult();
        Assert.Contains("data: dua", await reader.ReadToEndAsync(Limit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_does_not_wait_for_a_silo_that_hangs()
    {
        var (mine, other) = await MySilo();
        mine.Conduct = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        using var answer = await _browser.GetAsync("/hal", Limit);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("GET /hal", other.Arrived);
    }

    [Fact]
    public async Task A_page_that_is_slow_everywhere_still_comes()
    {
        foreach (var silo in _silos)
            silo.Conduct = context => Task.Delay(TimeSpan.FromSeconds(1.5), TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        using var answer = await _browser.GetAsync("/lambat", Limit);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_change_that_may_have_arrived_is_not_sent_twice()
    {
        foreach (var silo in _silos)
        {
            silo.Conduct = context =>
            {
                context.Abort();
                return Task.CompletedTask;
            };
        }

        using var answer = await _browser.PostAsync("/api/v1/ubah", new StringContent("isi"), Limit);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var words = await answer.Content.ReadAsStringAsync(Limit);
        Assert.Contains("Kirim lagi permintaan yang sama", words, StringComparison.Ordinal);
        Assert.Contains("Send the same request again", words, StringComparison.Ordinal);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["POST /api/v1/ubah isi"], _silos.SelectMany(s => s.Arrived));
    }

    [Fact]
    public async Task A_change_that_reached_nobody_goes_to_another_silo_whole()
    {
        var (mine, other) = await MySilo();
        await mine.Stop();
        var body = new string('x', 300_000);

        using var answer = await _browser.PostAsync("/ubah", new StringContent(body), Limit);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"POST /ubah {body}", other.Arrived);
    }

    [Fact]
    public async Task A_change_without_a_body_is_never_sent_twice()
    {
        var (mine, _) = await MySilo();
        mine.Conduct = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        using var answer = await _browser.PostAsync("/ubah", null, Limit);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Single(_silos.SelectMany(s => s.Arrived), a => a.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_read_waits_for_silos_that_are_being_started_again()
    {
        await Task.WhenAll(_silos.Select(s => s.Stop()));

        var read = _browser.GetAsync("/hal", Limit);
        await Task.WhenAny(read, Eventually(() => Task.FromResult(Healthy() == 0)));
        await _silos[1].Start();

        using var answer = await read;
        Assert.Equal("dua", await answer.Content.ReadAsStringAsync(Limit));
    }

    [Fact]
    public async Task With_no_silo_at_all_people_are_told_in_both_languages()
    {
        await Task.WhenAll(_silos.Select(s => s.Stop()));

        using var answer = await _browser.GetAsync("/hal", Limit);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var words = await answer.Content.ReadAsStringAsync(Limit);
        Assert.Contains("Layanan sedang dimulai ulang", words, StringComparison.Ordinal);
        Assert.Contains("The service is being started again", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_and_under_which_name_reaches_the_silo()
    {
        string? seen = null;
        foreach (var silo in _silos)
        {
            silo.Conduct = context =>
            {
                seen = $"{context.Request.Host} {context.Request.Headers["X-Forwarded-For"]} {context.Request.Headers["X-Forwarded-Proto"]}";
                return Task.CompletedTask;
            };
        }

        await _browser.GetAsync("/", Limit);

        Assert.Equal($"{_browser.BaseAddress!.Authority} 127.0.0.1 http", seen);
    }

    [Fact]
    public async Task Web_sockets_pass()
    {
        foreach (var silo in _silos)
        {
            silo.Conduct = async context =>
            {
                using var accepted = await context.WebSockets.AcceptWebSocketAsync();
                await accepted.SendAsync("halo"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, Limit);
                await accepted.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Limit);
            };
        }

        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(_browser.BaseAddress!) { Scheme = "ws" }.Uri, Limit);
        var buffer = new byte[16];
        var got = await socket.ReceiveAsync(buffer, Limit);

        Assert.Equal("halo", Encoding.UTF8.GetString(buffer, 0, got.Count));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", "http://127.0.0.1:1")]
    [InlineData("http://127.0.0.1:0", "http://10.0.0.7:80")]
    [InlineData("http://127.0.0.1:0", "")]
    public void It_stays_on_this_machine(string urls, string destinations) =>
        Assert.Throws<InvalidOperationException>(() => FrontHost.Build(["--urls", urls, "--Front:Destinations", destinations]));

    private async Task<(FakeSilo Mine, FakeSilo Other)> MySilo()
    {
        var mine = await _browser.GetStringAsync("/", Limit) == "satu" ? 0 : 1;
        foreach (var silo in _silos)
            silo.Arrived.Clear();
        return (_silos[mine], _silos[1 - mine]);
    }

    private int Healthy() => SiloMap.Healthy(_front.Services);

    private static async Task Eventually(Func<Task<bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Limit);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await condition())
            await tick.WaitForNextTickAsync(limit.Token);
    }
}
