using System.Net;
using System.Text;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;

namespace Kinerja.Web.Tests.Access;

/// <summary>What every answer carries, whatever was asked, by whom, and whether it was given.</summary>
public sealed class HeaderTests(GateSite site) : IClassFixture<GateSite>
{
    private static readonly Caller Operator = TestCallers.Person("0123456789abcdef0123456789abcdef", new Grant("35.08|dinas-a", ActorRole.Operator));

    private static readonly Dictionary<string, string> Wanted = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "strict-origin-when-cross-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
    };

    private static readonly string[] Policy = ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'", "script-src 'self'", "style-src 'self'"];

    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_a_browser_safe()
    {
        site.StopsShort = true;
        foreach (var (method, path, caller) in Questions())
        {
            using var answer = await Send(method, path, caller);
            var told = $"{method} {path} as {caller.Kind}: {(int)answer.StatusCode}";
            foreach (var (name, value) in Wanted)
                Assert.True(Value(answer, name) == value, $"{told} says {name}: {Value(answer, name)}");
            var policy = Value(answer, "Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            Assert.True(Policy.All(policy.Contains), $"{told} says {string.Join("; ", policy)}");
            Assert.True(!policy.Any(p => p.Contains("unsafe", StringComparison.Ordinal) || p.Contains('*', StringComparison.Ordinal)), told);
            Assert.True(Value(answer, "Server").Length == 0 && Value(answer, "X-Powered-By").Length == 0, $"{told} says what it is made of");
            Assert.All(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => Bound(told, cookie));
        }
    }

    [Fact]
    public async Task What_is_shown_to_somebody_is_kept_by_nobody()
    {
        site.StopsShort = true;
        // The reader of the API's description and the list of regions are the same for everybody.
        string[] everybodys = ["/api/scalar.js", "/api/scalar.aspnetcore.js", "/api/favicon.svg", "/api/v1/regions"];
        foreach (var (method, path, caller) in Questions().Where(q => q.Caller != Caller.Anonymous && !everybodys.Contains(q.Path)))
        {
            using var answer = await Send(method, path, caller);
            Assert.True(answer.Headers.CacheControl?.NoStore == true, $"{method} {path}: {answer.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task Over_https_browsers_are_told_to_stay_there_for_a_year()
    {
        using var request = Request(HttpMethod.Get, "/", Caller.Anonymous);
        request.Headers.Host = GateSite.Host;
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("max-age=31536000; includeSubDomains", Value(answer, "Strict-Transport-Security"));
    }

    [Fact]
    public void Every_form_wants_the_token_of_its_page()
    {
        var pages = Endpoints().Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null).ToList();
        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(e => e.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true }).Select(e => e.RoutePattern.RawText));
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_wherever_it_is_sent()
    {
        site.StopsShort = false;
        var forms = Endpoints().Where(e => !e.RoutePattern.RawText!.TrimStart('/').StartsWith("api", StringComparison.Ordinal) && Methods(e).Contains("POST")).ToList();
        Assert.NotEmpty(forms);
        foreach (var form in forms)
        {
            using var request = Request(HttpMethod.Post, Path(form), Subjects.All.Single(s => s.Name == "platform").Caller);
            request.Content = new FormUrlEncodedContent([new("_handler", "kirim"), new("operasi", "op-1")]);
            using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"POST {Path(form)}: {(int)answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task No_other_site_makes_a_browser_change_anything_through_the_api(string header, string value)
    {
        site.StopsShort = false;
        var calls = Endpoints().Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/v1/", StringComparison.Ordinal)).SelectMany(e => Methods(e).Where(m => m is not ("GET" or "HEAD")).Select(m => (m, e))).ToList();
        Assert.NotEmpty(calls);
        foreach (var (method, endpoint) in calls)
        {
            using var request = Request(new(method), Path(endpoint), TestCallers.Everything);
            request.Headers.Add(header, value);
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            // A path that fits no key is answered before anything is read.
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{method} {Path(endpoint)}: {(int)answer.StatusCode}");
        }
    }

    private static void Bound(string told, string cookie)
    {
        var says = $"{told} gives {cookie}";
        Assert.True(cookie.StartsWith("__Host-", StringComparison.Ordinal), says);
        Assert.True(cookie.Contains("secure", StringComparison.OrdinalIgnoreCase), says);
        Assert.True(cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase), says);
        Assert.True(cookie.Contains("samesite=", StringComparison.OrdinalIgnoreCase), says);
    }

    private static string Value(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private static string Path(RouteEndpoint endpoint) => EndpointMatrixTests.Fill("/" + endpoint.RoutePattern.RawText!.Trim('/').ToLowerInvariant(), "35.08", "dinas-a");

    private static HttpRequestMessage Request(HttpMethod method, string path, Caller caller)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add(TestCallers.Header, TestCallers.Write(caller));
        request.Headers.Add("X-Forwarded-Proto", "https"); // as the front of a deployment says
        return request;
    }

    private IEnumerable<RouteEndpoint> Endpoints() => site.Endpoints.Where(EndpointMatrixTests.IsNamed);

    private IEnumerable<(string Method, string Path, Caller Caller)> Questions() =>
        from question in Endpoints().SelectMany(e => Methods(e).Select(m => (m, Path(e)))).Distinct()
            .Concat([("GET", "/tidak/ada"), ("GET", "/api/v1/tidak/ada"), ("DELETE", "/"), ("GET", "/css/tidak-ada.css")])
        from caller in new[] { Caller.Anonymous, Operator }
        select (question.Item1, question.Item2, caller);

    private async Task<HttpResponseMessage> Send(string method, string path, Caller caller)
    {
        using var request = Request(new(method), path, caller);
        if (method is not ("GET" or "HEAD"))
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
