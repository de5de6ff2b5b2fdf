using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kinerja.Chaos.Silos;

namespace Kinerja.Chaos.Driving;

/// <summary>Sends requests to the silos as a client that knows several addresses does.</summary>
internal sealed partial class ApiCaller(IReadOnlyList<SiloProcess> silos, int anyEvery) : IDisposable
{
    /// <summary>Code of a refusal after which nothing of this sending was written.</summary>
    private static readonly string[] NothingWritten = ["storageUnavailable", "figuresUnavailable"];

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Answers that say that something is wrong on the server's side, by what they were about, with how many.</summary>
    public ConcurrentDictionary<string, int> Faults { get; } = new();

    /// <summary>A silo to send to: usually one that is known to run, now and then any.</summary>
    public SiloProcess Pick(Random random)
    {
        var up = silos.Where(s => s is { IsRunning: true, IsFrozen: false }).ToList();
        return up.Count == 0 || random.Next(anyEvery) == 0 ? silos[random.Next(silos.Count)] : up[random.Next(up.Count)];
    }

    /// <summary>Sends once.</summary>
    public async Task<Attempt> Send(
        SiloProcess silo, HttpMethod method, string path, object? body, string? operation, long? revision, TimeSpan limit)
    {
        using var request = new HttpRequestMessage(method, new Uri(silo.Address, $"/api/v1/{path}"));
        if (body is string text)
            request.Content = new StringContent(text);
        else if (body is not null)
            request.Content = JsonContent.Create(body, options: JsonSerializerOptions.Web);
        if (operation is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", operation);
        if (revision is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{revision}\"");

        using var patience = new CancellationTokenSource(limit);
        try
        {
            using var response = await _http.SendAsync(request, patience.Token);
            return Read((int)response.StatusCode, await response.Content.ReadAsStringAsync(patience.Token), method, path);
        }
        catch (HttpRequestException refused) when (refused.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return new(AttemptResult.NotApplied, 0, "notSent", default, []);
        }
        catch (OperationCanceledException)
        {
            return new(AttemptResult.Unknown, 0, "timeout", default, []);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
        {
            return new(AttemptResult.Unknown, 0, "connection", default, []);
        }
    }

    /// <summary>True when the silo says that it can do its work.</summary>
    public async Task<bool> IsHealthy(SiloProcess silo)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(4));
            using var response = await _http.GetAsync(new Uri(silo.Address, "/health"), patience.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private Attempt Read(int status, string text, HttpMethod method, string path)
    {
        var markers = Markers().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
        var body = text.Length == 0 ? default : JsonElement.Parse(text);
        var code = status < 400 || body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("code", out var told) ? null : told.GetString();
        var result = status switch
        {
            < 300 => AttemptResult.Ok,
            >= 500 when NothingWritten.Contains(code) => AttemptResult.NotApplied,
            >= 500 => AttemptResult.Unknown,
            _ => AttemptResult.Refused,
        };
        if (status >= 500 && status != 503)
            Faults.AddOrUpdate($"{status} {code} {method} {Numbers().Replace(path, "#")}", 1, (_, n) => n + 1);
        return new(result, status, code ?? (status >= 400 ? $"http{status}" : null), body, markers);
    }

    [GeneratedRegex("mk[0-9a-f]{10}")]
    private static partial Regex Markers();

    [GeneratedRegex("[0-9]{3,}")]
    private static partial Regex Numbers();
}
