using System.Diagnostics;
using System.Globalization;
using Kinerja.Chaos.Driving;
using Kinerja.Chaos.Silos;
using Kinerja.Testing;

switch (args.FirstOrDefault())
{
    case "silo":
        await FaultySilo.Run(args[1..]);
        return 0;

    case "soak":
        return await Soak(args[1..]);

    default:
        Console.Error.WriteLine("soak [MINUTES] [--seed N] [--silos N] [--script NAME,NAME…] [--faults RATE] [--mutant NAME] [--no-ledger]\nsilo …");
        return 2;
}

static async Task<int> Soak(string[] args)
{
    var minutes = args.Length > 0 && double.TryParse(args[0], CultureInfo.InvariantCulture, out var given) ? given : 20;
    string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
    var seed = int.Parse(Option("--seed") ?? Random.Shared.Next(1, 1_000_000).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    var began = Stopwatch.GetTimestamp();
    var report = await ChaosRun.Run(new()
    {
        Seed = seed,
        Duration = TimeSpan.FromMinutes(minutes),
        Silos = int.Parse(Option("--silos") ?? "3", CultureInfo.InvariantCulture),
        Script = Option("--script")?.Split(',') ?? [],
        FaultRate = double.Parse(Option("--faults") ?? "0.03", CultureInfo.InvariantCulture),
        Mutant = Option("--mutant"),
        Drill = Option("--mutant") is null,
        StopWhenViolated = Option("--mutant") is not null,
        Folder = Path.GetFullPath(Option("--folder") ?? Repository.PathOf(".data", "chaos")),
        Say = what => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began):mm\\:ss\\.f}  {what}")),
    });
    Console.WriteLine();
    Console.WriteLine(report);
    foreach (var complaint in report.Complaints)
        Console.WriteLine(complaint);
    if (!args.Contains("--no-ledger"))
        Ledger.Append(report);
    Console.WriteLine(report.Complaints.Count == 0 ? "green" : string.Create(CultureInfo.InvariantCulture, $"RED: {report.Complaints.Count} complaints; repeat with --seed {seed}"));
    return report.Complaints.Count == 0 ? 0 : 1;
}
