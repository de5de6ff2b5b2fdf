using System.Globalization;
using Kinerja.Testing;

namespace Kinerja.Benchmarks.Load;

/// <summary>
/// What is kept in the memory of a site: for an agency that people work with, for one that nobody asks for any more, and for a browser that has a page open. Live bytes after a full
/// collection, as differences between many and few of them.
/// </summary>
internal static class MemoryBenchmark
{
    private const int First = 3;

    /// <summary>Prints a table.</summary>
    /// <param name="agencies">Agencies of the example's size.</param>
    /// <param name="browsers">Browsers with a page open.</param>
    public static async Task RunAsync(int agencies, int browsers)
    {
        await using var azurite = new AzuriteProcess(AzuriteServices.All);
        await azurite.InitializeAsync();
        await using var site = await LoadSite.Start(azurite.ConnectionString);
        using var client = new HttpClient { BaseAddress = site.Address };
        Console.WriteLine("what                                        live MB   KB each");

        // The first ones bring what all of them share: code, templates, words.
        foreach (var number in Enumerable.Range(0, First))
            await Bring(client, number);
        await Settle(site);
        var empty = await site.Live();
        Line("nobody asks for anything", empty, null);

        foreach (var number in Enumerable.Range(First, agencies))
            await Bring(client, number);
        var busy = await site.Live();
        Line($"{agencies} agencies, brought and looked at", busy, (busy - empty) / agencies);

        await Settle(site);
        var idle = await site.Live();
        Line($"{agencies} agencies, their grains gone", idle, (idle - empty) / agencies);

        foreach (var number in Enumerable.Range(First, agencies))
            await LoadAgency.Of(number).Look(client);
        var read = await site.Live();
        Line($"{agencies} agencies, looked at again", read, (read - idle) / agencies);

        await Settle(site);
        idle = await site.Live();
        Line($"{agencies} agencies, their grains gone", idle, (idle - empty) / agencies);

        var open = new List<HttpClient>();
        try
        {
            for (var i = 0; i < browsers; i++)
            {
                open.Add(new() { BaseAddress = site.Address });
                await open[^1].GetStringAsync(LoadAgency.Of(i % (First + agencies)).Pages[0]);
            }

            await Settle(site);
            var watched = await site.Live();
            Line($"{browsers} browsers with a page open", watched, (watched - idle) / browsers);
        }
        finally
        {
            open.ForEach(browser => browser.Dispose());
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the process holds {site.Resident / 1_000_000} MB at the end. No page keeps a circuit: an open one is a connection that the server lets go when it is idle."));
    }

    private static async Task Bring(HttpClient client, int number)
    {
        var agency = LoadAgency.Of(number);
        await agency.Import(client);
        await agency.Look(client);
    }

    /// <summary>Grains end one after the other and may wake others once more: twice, so that all are gone.</summary>
    private static async Task Settle(LoadSite site)
    {
        await site.Idle();
        await site.Idle();
    }

    private static void Line(string what, long live, long? each) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-42} {live / 1e6,8:F1} {(each is { } bytes ? $"{bytes / 1024,9}" : "")}"));
}
