using System.Net;
using Azure.Data.Tables;
using Kinerja.Testing;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>The emulator the other tests stand on: what it acknowledged must survive an orderly stop, or tests that count losses count its own.</summary>
public sealed class AzuriteProcessTests
{
    [Theory]
    [InlineData(AzuriteServices.Tables)]
    [InlineData(AzuriteServices.All)]
    public async Task What_was_acknowledged_survives_stop_and_start(AzuriteServices services)
    {
        await using var azurite = new AzuriteProcess(services);
        await azurite.InitializeAsync();
        var table = new TableClient(azurite.ConnectionString, "kept");
        await table.CreateAsync(TestContext.Current.CancellationToken);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "ada" }, TestContext.Current.CancellationToken);

        await azurite.StopAsync();
        await azurite.StartAsync();

        var read = await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("ada", read.Value.GetString("Text"));
        await BlobsAnswerOnlyWhenAskedForAsync(azurite, services);
    }

    [Fact]
    public void Ports_are_free_and_never_given_twice()
    {
        var ports = Enumerable.Range(0, 20).SelectMany(_ => FreePorts.Take(5)).ToList();
        Assert.Equal(ports.Count, ports.Distinct().Count());
        Assert.All(ports, port =>
        {
            using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, port);
            listener.Start();
        });
    }

    private static async Task BlobsAnswerOnlyWhenAskedForAsync(AzuriteProcess azurite, AzuriteServices services)
    {
        if (services == AzuriteServices.Tables)
        {
            Assert.Throws<InvalidOperationException>(() => azurite.BlobServiceUri);
            return;
        }

        using var http = new HttpClient();
        using var answer = await http.GetAsync(azurite.BlobServiceUri, TestContext.Current.CancellationToken);
        // A request without a signature is refused by the service, which is an answer.
        Assert.StartsWith("Azurite-Blob", answer.Headers.Server.ToString(), StringComparison.Ordinal);
    }
}
