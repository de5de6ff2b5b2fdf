using System.Net;
using System.Text;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;

namespace Kinerja.Web.Tests.Access;

/// <summary>Every endpoint and page with every method it takes, tried by everybody everywhere.</summary>
public sealed class EndpointMatrixTests(GateSite site) : IClassFixture<GateSite>
{
    private const string Head = """
        Who is let into which address. Files of the site itself (style sheets, scripts, pictures) are for everybody and left out.
        + let in   m asked to sign in   . answered as what does not exist   f refused: may read, may not do that   2 refused for want of a second factor
        Agencies: own 35.08|dinas-a, sibling 35.08|dinas-b, other province 31.71|dinas-a, one that nobody has opened. Regions: 35.08, 35.09, 31.71, 35.
        """;

    [Fact]
    public async Task Every_address_lets_in_whom_the_table_names()
    {
        var (cases, refused) = (0, 0);
        var rows = new List<(string, IReadOnlyList<string>)>();
        site.StopsShort = true;
        foreach (var (row, method, paths) in Addresses())
        {
            var cells = new List<string>();
            foreach (var (name, caller) in Subjects.All)
            {
                var letters = "";
                foreach (var path in paths)
                {
                    var (before, told) = (site.StorageRequests, site.Refusals.Count);
                    var status = await Send(method, path, caller);
                    cases++;
                    var denial = site.Refusals.Count > told ? site.Refusals[told].Denial : (Denial?)null;
                    Assert.NotEqual((int)HttpStatusCode.TooManyRequests, status);
                    letters += Subjects.Letter(denial);
                    if (denial is null)
                    {
                        continue;
                    }

                    refused++;
                    Assert.True(site.StorageRequests == before, $"{row} refused to {name} touched storage.");
                    Assert.True(status == Status(path, denial.Value), $"{row} refused to {name} ({denial}) with {status}.");
                }

                cells.Add(letters);
            }

            rows.Add((row, cells));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{cases} requests to {rows.Count} addresses, {refused} of them refused, 0 requests to storage for those.");
        MatrixFile.Check("endpoints.txt", Head, rows);
    }

    [Fact]
    public void An_endpoint_says_what_it_needs() => Assert.Empty(Named().Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is null).Select(e => e.RoutePattern.RawText));

    [Fact]
    public void What_everybody_may_open_is_this()
    {
        var open = Named().Where(e => e.Metadata.GetMetadata<NeedsAttribute>()!.Right == Right.Public).Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "/", "/akun/atur-ulang", "/akun/cek-surat", "/akun/daftar", "/akun/keluar", "/akun/konfirmasi", "/akun/lupa", "/akun/masuk", "/akun/masuk/dua-langkah",
                "/akun/masuk/gagal", "/akun/masuk/penyedia/{region}", "/akun/masuk/penyedia/{region}/{agency}", "/akun/masuk/tautkan",
                "/akun/passkey/masuk", "/akun/surat", "/akun/surel/konfirmasi", "/alive", "/api/favicon.svg", "/api/v1/calculations", "/api/v1/formulas/parse", "/api/v1/models/{model}", "/api/v1/models/{model}/versions/{number:int}", "/api/v1/numbers/read",
                "/api/v1/overviews/{region}", "/api/v1/overviews/{region}/absentees", "/api/v1/overviews/{region}/explanation", "/api/v1/overviews/{region}/export.csv", "/api/v1/regions", "/api/v1/regions/{region}/windows",
                "/api/v1/{**path}", "/bantuan", "/bantuan/istilah", "/bantuan/tombol", "/cari", "/cari.json", "/d", "/d/{Code}", "/d/{code}/berkas", "/daftar", "/galat", "/health", "/masuk", "/masuk/{region}", "/masuk/{region}/{agency}", "/openapi/{documentName}.json", "/tidak-ditemukan", "/w/{Region}", "/w/{Region}/penjelasan", "/w/{region}/unduh.csv",
            ],
            open.Where(p => !p.StartsWith("/api/{", StringComparison.Ordinal) && !p.StartsWith("/api/scalar", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_province_viewer_changes_no_figure_by_any_address()
    {
        var viewer = Subjects.All.Single(s => s.Name == "province").Caller;
        site.StopsShort = true;
        var let = new List<string>();
        foreach (var (row, method, paths) in Addresses().Where(a => a.Method is not ("GET" or "HEAD")))
        {
            foreach (var path in paths)
            {
                var told = site.Refusals.Count;
                await Send(method, path, viewer);
                if (site.Refusals.Count == told)
                    let.Add(row);
            }
        }

        // Sums that are worked out and kept nowhere, a file that is hashed and kept nowhere, a document of no agency, and addresses that do not exist; pages without a form answer what is sent to them with an error.
        // What is everybody's own (account, registration, asking to join) holds no figures.
        string[] own = ["POST /akun", "POST /daftar", "POST /gabung/", "POST /undangan/"];
        Assert.Equal(
            ["POST /", "POST /api/v1/calculations", "POST /api/v1/formulas/parse", "POST /api/v1/imports", "POST /api/v1/imports/{id}/answers", "POST /api/v1/numbers/read", "POST /d/{code}/berkas", "POST /galat", "POST /tidak-ditemukan"],
            let.Distinct().Where(row => !own.Any(o => row.StartsWith(o, StringComparison.Ordinal))).Order(StringComparer.Ordinal));
    }

    // What development serves besides the files of the build asks for nothing, so nobody is let into it.
    internal static bool IsNamed(RouteEndpoint e) =>
        e.RoutePattern.RawText != "{**path:file}" && !e.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor") && e.RoutePattern.RawText?.Contains("_framework", StringComparison.Ordinal) != true;

    private IEnumerable<RouteEndpoint> Named() => site.Endpoints.Where(IsNamed);

    private IEnumerable<(string Row, string Method, IReadOnlyList<string> Paths)> Addresses() =>
        from endpoint in Named()
        let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method != "HEAD"
        orderby pattern, method
        select ($"{method} {pattern}", method, (IReadOnlyList<string>)[.. Paths(pattern).Distinct()]);

    private static IEnumerable<string> Paths(string pattern)
    {
        var lower = pattern.ToLowerInvariant();
        return (lower.Contains("{agency}", StringComparison.Ordinal) ? Subjects.Agencies.Select(a => a.Split('|'))
            : lower.Contains("{region}", StringComparison.Ordinal) ? Subjects.Regions.Select(r => new[] { r, "" })
            : [["", ""]]).Select(p => Fill(lower, p[0], p[1]));
    }

    internal static string Fill(string pattern, string region, string agency)
    {
        var path = new StringBuilder(pattern)
            .Replace("{region}", region).Replace("{agency}", agency).Replace("{year:int}", "2019").Replace("{number:int}", "1").Replace("{code}", "iku-1").Replace("{tw}", "tw1")
            .Replace("{period}", "tw1").Replace("{act}", "verify").Replace("{finding}", "x").Replace("{model}", "koperasi-um").Replace("{documentname}", "v1").Replace("{**path}", "x")
            .Replace("{id}", agency.Length > 0 ? "imp-0123456789abcdef0123456789abcdef" : "draft-0123456789abcdef0123456789abcdef").ToString();
        var question = path.StartsWith("/api/v1/overviews", StringComparison.Ordinal) ? "?year=2019&indicator=koperasi-um.sehat" : "";
        return System.Text.RegularExpressions.Regex.Replace(path, @"\{[^}]*\}", "x") + question;
    }

    private static int Status(string path, Denial denial) => denial switch
    {
        Denial.NotSignedIn => path.StartsWith("/api", StringComparison.Ordinal) ? 401 : 302,
        Denial.Hidden => 404,
        _ => 403,
    };

    private async Task<int> Send(string method, string path, Caller caller)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add(TestCallers.Header, TestCallers.Write(caller));
        if (method != "GET")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }
}
