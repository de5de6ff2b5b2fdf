namespace Kinerja.EndToEnd.Tests;

/// <summary>Somebody who opens one page after the other.</summary>
internal sealed class PacedViewer(Uri address) : PacedPerson(address, TimeSpan.FromSeconds(1))
{
    private static readonly string[] Pages =
    [
        "/", "/i/35.08/dinkop-um/iku/2019", "/i/35.08/dinkop-um/iku/2018", "/i/35.08/dinkop-um/iku/2019/iku-1", "/i/35.08/dinkop-um/rencana", "/i/35.08/dinkop-um/isi/2019/tw4", "/w/35.08",
    ];

    protected override Task Act(int n, CancellationToken limit) =>
        Send(() => new(HttpMethod.Get, Pages[n % Pages.Length]), said => said.Contains("</html>", StringComparison.Ordinal), limit);
}
