using System.Diagnostics;
using System.Net;
using System.Text;
using Kinerja.Testing;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>The README's first command: starts everything, stops everything, keeps the data.</summary>
public sealed class DevScriptTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Up_shows_the_example_ctrl_c_stops_all_and_the_data_stays()
    {
        var data = Directory.CreateTempSubdirectory("kinerja-dev-").FullName;
        try
        {
            var entered = "/api/v1/agencies/35.08/uji-dev";
            await using (var first = await Dev.Up(data))
            {
                Assert.Equal(HttpStatusCode.OK, (await first.Client.GetAsync("/i/35.08/dinkop-um/iku/2019")).StatusCode);
                using var open = new StringContent("""{"name": "Dinas Uji Dev", "regionName": "Kabupaten Lumajang"}""", Encoding.UTF8, "application/json");
                Assert.Equal(HttpStatusCode.OK, (await first.Client.PutAsync(entered, open)).StatusCode);
                await first.Interrupt();
                await Assert.ThrowsAsync<HttpRequestException>(() => first.Client.GetAsync("/alive"));
            }

            await using var second = await Dev.Up(data);
            Assert.Contains("Dinas Uji Dev", await second.Client.GetStringAsync(entered), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await second.Client.GetAsync("/i/35.08/dinkop-um/iku/2019")).StatusCode);
            await second.Interrupt();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private sealed class Dev : IAsyncDisposable
    {
        private readonly Process _process;
        private readonly StringBuilder _output = new();

        private Dev(Process process, int port)
        {
            _process = process;
            Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        }

        public HttpClient Client { get; }

        public static async Task<Dev> Up(string data)
        {
            var port = FreePorts.One();
            var start = new ProcessStartInfo("bash", [Repository.PathOf("dev"), "up", "--port", $"{port}", "--data", data, "--provinces", "0"])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            var dev = new Dev(Process.Start(start)!, port);
            var ready = new TaskCompletionSource();
            void Read(object _, DataReceivedEventArgs line)
            {
                lock (dev._output)
                {
                    dev._output.AppendLine(line.Data);
                }

                if (line.Data?.Contains("Kinerja.Cloud runs", StringComparison.Ordinal) == true)
                {
                    ready.TrySetResult();
                }
            }

            dev._process.OutputDataReceived += Read;
            dev._process.ErrorDataReceived += Read;
            dev._process.BeginOutputReadLine();
            dev._process.BeginErrorReadLine();
            using var limit = new CancellationTokenSource(Limit);
            var ended = dev._process.WaitForExitAsync(limit.Token);
            Assert.True(await Task.WhenAny(ready.Task, ended) == ready.Task, dev.Said());
            return dev;
        }

        /// <summary>What Ctrl-C does: SIGINT, then everything ends in order.</summary>
        public async Task Interrupt()
        {
            using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
            await kill.WaitForExitAsync();
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            await _process.WaitForExitAsync(limit.Token);
            Assert.Contains("stopped.", Said(), StringComparison.Ordinal);
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            if (!_process.HasExited)
            {
                using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
                await kill.WaitForExitAsync();
                await _process.WaitForExitAsync();
            }

            _process.Dispose();
        }

        private string Said()
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }
}
