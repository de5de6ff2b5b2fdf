using System.Globalization;
using Azure.Data.Tables;
using Kinerja.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Serialization;
using Orleans.Storage;

namespace Kinerja.Benchmarks.Storage;

/// <summary>
/// Conditional writes through a grain against conditional writes by the client library alone: one run, one emulator, one client, the same bytes. Both kinds take
/// turns in short slices, so that whatever else the machine does meets both.
/// </summary>
internal static class StorageBenchmark
{
    private const double Bar = 0.6;
    private const int BarWriters = 32;
    private const int Slices = 6;

    private static readonly int[] Writers = [1, 8, BarWriters];

    /// <summary>Prints a table; the exit code is 1 when grains are slower than the bar.</summary>
    /// <param name="seconds">Of each kind at each number of writers.</param>
    public static async Task RunAsync(double seconds)
    {
        await using var azurite = new AzuriteProcess();
        await azurite.InitializeAsync();
        var client = new TableServiceClient(azurite.ConnectionString);
        using var silo = await StartSiloAsync(client);
        var grains = silo.Services.GetRequiredService<IGrainFactory>();
        var data = silo.Services.GetRequiredService<IGrainStorageSerializer>().Serialize(new Cell()).ToArray();
        var rows = client.GetTableClient("OrleansGrainState");

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Conditional writes of {data.Length} bytes, {Environment.ProcessorCount} processors, {seconds} s of each kind in {Slices} slices."));
        Console.WriteLine("writers  kind    writes  writes/s   p50 ms   p95 ms  grain/raw");
        foreach (var writers in Writers)
        {
            List<IWriter> raw = [.. Enumerable.Range(0, writers).Select(number => new RawWriter(rows, $"raw-{writers}-{number}", data))];
            List<IWriter> grain = [.. Enumerable.Range(0, writers).Select(number => new GrainWriter(grains.GetGrain<ICell>($"{writers}-{number}")))];
            var (ofRaw, ofGrains) = await CompareAsync(raw, grain, TimeSpan.FromSeconds(seconds / Slices));
            var ratio = ofGrains.Rate / ofRaw.Rate;
            Console.WriteLine($"{writers,7}  raw   {ofRaw}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{writers,7}  grain {ofGrains} {ratio,10:F2}"));
            if (writers == BarWriters && ratio < Bar)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Below the bar of {Bar} at {BarWriters} writers."));
                Environment.ExitCode = 1;
            }
        }

        await silo.StopAsync();
    }

    private static async Task<(Measurement Raw, Measurement Grains)> CompareAsync(List<IWriter> raw, List<IWriter> grains, TimeSpan slice)
    {
        // The first slice of each compiles, connects and inserts; it does not count.
        await new Measurement().AddAsync(raw, slice);
        await new Measurement().AddAsync(grains, slice);
        var (ofRaw, ofGrains) = (new Measurement(), new Measurement());
        for (var turn = 0; turn < Slices; turn++)
        {
            await (turn % 2 == 0 ? ofRaw : ofGrains).AddAsync(turn % 2 == 0 ? raw : grains, slice);
            await (turn % 2 == 0 ? ofGrains : ofRaw).AddAsync(turn % 2 == 0 ? grains : raw, slice);
        }

        return (ofRaw, ofGrains);
    }

    private static async Task<IHost> StartSiloAsync(TableServiceClient client)
    {
        var ports = FreePorts.Take(2);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(ports[0], ports[1])
            .UseSystemTextJsonGrainStorageSerializer()
            .AddAzureTableGrainStorageAsDefault(options => options.TableServiceClient = client));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
