using System.Net;
using System.Text;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Web.Access;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kinerja.Web.Tests.Access;

/// <summary>The fourth place of the matrix: an agency that was closed.</summary>
public sealed class ClosedAgencyTests(SiteFixture site)
{
    private const string Code = "dinas-tutup";
    private const string Region = "35.75";
    private const string Key = $"{Region}|{Code}";

    private static readonly (string Name, Caller Caller)[] People =
    [
        ("operator, head and admin", TestCallers.Person("orang-dalam", new(Key, ActorRole.Operator), new(Key, ActorRole.Head), new(Key, ActorRole.AgencyAdmin))),
        ("reviewer", TestCallers.Person("peninjau", new Grant(Region, ActorRole.Reviewer))),
        ("a sibling's admin", TestCallers.Person("tetangga", new Grant($"{Region}|dinas-buka", ActorRole.AgencyAdmin))),
        ("platform", TestCallers.Person("platform", new Grant(AccessScope.Platform, ActorRole.PlatformAdmin))),
        ("key", TestCallers.Person("kunci-1", new Grant(Key, ActorRole.Operator)) with { Kind = CallerKind.ApiKey }),
    ];

    [Fact]
    public async Task Nobody_gets_into_a_closed_agency_by_any_address()
    {
        await site.Client.ImportLumajang($"{Region}/{Code}");
        using (Callers.Use(TestCallers.Everything))
        {
            var done = await site.Services.GetRequiredService<IGrainFactory>().GetGrain<ITenant>(Key)
                .Close(new() { OperationId = "op-tutup", Act = TenantAct.Close, Reason = "Digabung dengan dinas lain.", Actor = new("uji", "Uji") });
            Assert.True(done.IsOk, string.Join(", ", done.Problems.Select(p => p.Code)));
        }

        site.Services.GetRequiredService<TenantDoor>().Forget(Key);
        var (cases, rules) = (0, site.Services.GetRequiredService<AccessRules>());
        foreach (var endpoint in site.Endpoints.Endpoints.OfType<RouteEndpoint>().Where(EndpointMatrixTests.IsNamed).Where(IsOfAgency))
        {
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                foreach (var (name, caller) in People)
                {
                    // Who may not do that at an open agency either is told so, and learns nothing of this one.
                    var expected = rules.Check(endpoint.Metadata.GetMetadata<NeedsAttribute>()!.Right, Key, caller) == Denial.Forbidden ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;
                    var status = await Send(method, endpoint, caller);
                    Assert.True(status == expected, $"{method} {endpoint.RoutePattern.RawText} as {name}: {(int)status}");
                    cases++;
                }
            }
        }

        Assert.True(cases > 100, $"Only {cases} were tried.");
        TestContext.Current.TestOutputHelper!.WriteLine($"{cases} requests to a closed agency, each refused.");
    }

    private async Task<HttpStatusCode> Send(string method, RouteEndpoint endpoint, Caller caller)
    {
        using var request = new HttpRequestMessage(new(method), EndpointMatrixTests.Fill("/" + endpoint.RoutePattern.RawText!.Trim('/').ToLowerInvariant(), Region, Code));
        request.Headers.Add(TestCallers.Header, TestCallers.Write(caller));
        if (method is not ("GET" or "HEAD"))
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    // Where an agency stands, and its end, are the platform's; whether somebody may ask to join or sign in is said by its page.
    private static bool IsOfAgency(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.Contains("{agency}", StringComparison.OrdinalIgnoreCase)
        && endpoint.Metadata.GetMetadata<NeedsAttribute>() is { Right: not (Right.Public or Right.SignedIn or Right.ManagePlatform) };
}
