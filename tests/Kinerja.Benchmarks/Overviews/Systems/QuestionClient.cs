using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Kinerja.Benchmarks.Overviews.Questions;

namespace Kinerja.Benchmarks.Overviews.Systems;

/// <summary>Asks the application of a process over HTTP and takes the time, from the request to the last byte; the answer is read after the clock has stopped.</summary>
internal sealed class QuestionClient(ChildProcess process) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 128 }) { BaseAddress = process.Address, Timeout = TimeSpan.FromMinutes(2) };

    public Task<Reply<OverviewAnswer>> Overview(string region, string? indicator) =>
        Ask<OverviewAnswer>(() => new(HttpMethod.Get, $"/bench/overview?region={region}{(indicator is null ? "" : $"&indicator={indicator}")}"));

    public Task<Reply<OverviewAnswer>> Page(string region, string indicator) => Ask<OverviewAnswer>(() => new(HttpMethod.Get, $"/bench/page?region={region}&indicator={indicator}"));

    public Task<Reply<ScorecardAnswer>> Scorecard(string region, string agency) =>
        Ask<ScorecardAnswer>(() => new(HttpMethod.Get, $"/bench/scorecard?region={region}&agency={agency}"));

    public Task<Reply<bool>> Accept(WriteRequest request) => Ask<bool>(() => new(HttpMethod.Post, "/bench/realisation") { Content = JsonContent.Create(request) });

    /// <summary>Something that is not measured.</summary>
    public Task<T?> Get<T>(string path) => _http.GetFromJsonAsync<T>(new Uri(path, UriKind.Relative));

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<Reply<T>> Ask<T>(Func<HttpRequestMessage> make)
    {
        using var request = make();
        var began = Stopwatch.GetTimestamp();
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        var total = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{request.RequestUri}: {(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}\n{process.Said()}");
        var inside = double.Parse(response.Headers.GetValues(QuestionEndpoints.Inside).First(), CultureInfo.InvariantCulture);
        return new(JsonSerializer.Deserialize<T>(body, JsonSerializerOptions.Web)!, total, inside);
    }
}
