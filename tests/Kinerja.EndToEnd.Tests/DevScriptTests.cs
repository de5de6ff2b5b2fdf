using System.Globalization;
using System.Net;
using System.Text;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>The README's first command: starts everything, stops everything, keeps the data.</summary>
[Collection(WholeMachine.Name)]
public sealed class DevScriptTests
{
    [Fact]
    public async Task Up_shows_the_example_ctrl_c_stops_all_and_the_data_stays()
    {
        var data = Directory.CreateTempSubdirectory("kinerja-dev-").FullName;
        try
        {
            var entered = "/api/v1/agencies/35.08/uji-dev";
            await using (var first = await DevScript.Up(data))
            {
                Assert.Equal(HttpStatusCode.OK, (await first.Client.GetAsync("/i/35.08/dinkop-um/iku/2019")).StatusCode);
                using var open = new StringContent("""{"name": "Dinas Uji Dev", "regionName": "Kabupaten Lumajang"}""", Encoding.UTF8, "application/json");
                Assert.Equal(HttpStatusCode.OK, (await first.Client.PutAsync(entered, open)).StatusCode);
                await first.Interrupt();
                await Assert.ThrowsAsync<HttpRequestException>(() => first.Client.GetAsync("/alive"));
            }

            // What is done with stored data while nothing runs.
            Assert.Contains("intact", await DevScript.Run("verify-audit", "--data", data), StringComparison.Ordinal);
            var file = Path.Combine(data, "dinkop-um.zip");
            Assert.StartsWith("35.08|dinkop-um: ", (await DevScript.Run("tenant", "export", "35.08|dinkop-um", file, "--data", data)).Trim().Split('\n')[^1], StringComparison.Ordinal);
            var elsewhere = Path.Combine(data, "tempat-lain");
            var brought = await DevScript.Run("tenant", "import", file, "--data", elsewhere);
            Assert.Equal(brought, await DevScript.Run("tenant", "export", "35.08|dinkop-um", Path.Combine(data, "lagi.zip"), "--data", elsewhere));

            // Nothing that the example wrote is without a copy, and it comes back as it was a moment ago.
            Assert.Contains("The copies are whole.", await DevScript.Run("verify", "--data", data), StringComparison.Ordinal);
            Assert.Contains("1 copied whole.", await DevScript.Run("backup", "35.08|dinkop-um", "--data", data), StringComparison.Ordinal);
            var moment = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            Assert.Contains("(the same)", await DevScript.Run("restore", "35.08|dinkop-um", moment, "--data", data), StringComparison.Ordinal);
            Assert.Contains("removed", await DevScript.Run("restore", "drop", "35.08|dinkop-um", "--data", data), StringComparison.Ordinal);

            await using var second = await DevScript.Up(data);
            Assert.Contains("Dinas Uji Dev", await second.Client.GetStringAsync(entered), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await second.Client.GetAsync("/i/35.08/dinkop-um/iku/2019")).StatusCode);
            await second.Interrupt();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
