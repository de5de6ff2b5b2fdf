using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Kinerja.Testing;
using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kinerja.Benchmarks.Accounts;

/// <summary>
/// Whether the time of an answer tells if an address has an account: pairs of sign-ins with a wrong password, one with a known address and one with an unknown one, over HTTP
/// against the site as it runs in production.
/// </summary>
internal static partial class SignInBenchmark
{
    private const int AtOnce = 4;
    private const string Email = "siti@lumajangkab.go.id";

    /// <summary>Prints a table.</summary>
    /// <param name="pairs">Pairs of sign-ins.</param>
    public static async Task RunAsync(int pairs)
    {
        await using var azurite = new AzuriteProcess(AzuriteServices.All);
        await azurite.InitializeAsync();
        var ports = FreePorts.Take(3).Select(p => p.ToString(CultureInfo.InvariantCulture)).ToList();
        await using var site = SiteHost.Build(
            [
                "--applicationName", "Kinerja.Web", "--contentRoot", Repository.PathOf("src", "Kinerja.Web"), "--urls", $"http://127.0.0.1:{ports[0]}",
                "--Kinerja:Silo:SiloPort", ports[1], "--Kinerja:Silo:GatewayPort", ports[2], "--Kinerja:Storage:ConnectionString", azurite.ConnectionString,
                "--Kinerja:Accounts:SignInsPerMinute", "1000000", "--Kinerja:Mail:Folder", Directory.CreateTempSubdirectory("kinerja-mail-").FullName,
            ],
            builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        await site.StartAsync();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<AccountUser>>();
            var user = new AccountUser("Siti Rahayu", Email);
            user.Credentials = user.Credentials with { IsConfirmed = true };
            if (await users.CreateAsync(user, "jembatan ungu empat sore") is { Succeeded: false } failed)
                throw new InvalidOperationException(string.Join(", ", failed.Errors.Select(e => e.Code)));
        }

        var (known, unknown) = (new List<double>(), new List<double>());
        await Parallel.ForEachAsync(Enumerable.Range(-AtOnce, pairs + AtOnce), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (pair, cancellationToken) =>
        {
            // Each pair from a network of its own, so that nobody is held back; either may be the first.
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{ports[0]}") };
            client.DefaultRequestHeaders.Add("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"10.2.{(pair + AtOnce) / 250}.{((pair + AtOnce) % 250) + 1}"));
            client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "http");
            foreach (var isKnown in pair % 2 == 0 ? new[] { true, false } : [false, true])
            {
                var form = Hidden().Matches(await client.GetStringAsync("/akun/masuk", cancellationToken)).Select(m => KeyValuePair.Create(m.Groups[1].Value, m.Groups[2].Value));
                using var content = new FormUrlEncodedContent(form.DistinctBy(f => f.Key).Append(new("surel", isKnown ? Email : $"orang.{pair}@lumajangkab.go.id")).Append(new("sandi", "bukan kata sandinya")));
                var began = Stopwatch.GetTimestamp();
                using var answer = await client.PostAsync("/akun/masuk", content, cancellationToken);
                var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                if ((int)answer.StatusCode != 422)
                    throw new InvalidOperationException($"The sign-in was answered with {(int)answer.StatusCode}.");
                if (pair < 0)
                    continue; // compiles and connects
                lock (known)
                    (isKnown ? known : unknown).Add(took);
            }
        });

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs} pairs of wrong sign-ins, {AtOnce} at a time, {Environment.ProcessorCount} processors."));
        Console.WriteLine("address   median ms   p95 ms");
        foreach (var (name, times) in new[] { ("known", known), ("unknown", unknown) })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-8} {At(times, 0.5),10:F1} {At(times, 0.95),8:F1}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"difference of the medians {Math.Abs(At(known, 0.5) - At(unknown, 0.5)):F1} ms"));
        await site.StopAsync();
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
