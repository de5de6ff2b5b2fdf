using System.Globalization;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>
/// <c>Kinerja.Web backup [AGENCY]</c>, <c>restore AGENCY MOMENT [alone]</c>, <c>restore compare|swap|drop AGENCY</c>, <c>verify [AGENCY]</c>: for whoever runs the platform. Starts no silo. Ends with 0
/// when it was done and nothing is missing, with 1 otherwise.
/// </summary>
internal static class BackupCommand
{
    private const string Usage =
        "backup [AGENCY] · restore AGENCY MOMENT [alone] · restore compare AGENCY · restore swap AGENCY · restore drop AGENCY · verify [AGENCY]   (AGENCY: 35.08|dinkop-um, or platform for people, regions and models; MOMENT: 2026-11-28T14:03:20+07:00)";

    private const int Shown = 20;
    private const string Alone = "alone";

    /// <summary>First arguments of the program that ask for this.</summary>
    public static IReadOnlyList<string> Verbs { get; } = ["backup", "restore", "verify"];

    /// <summary>Runs it.</summary>
    /// <param name="args">All arguments; those that begin with two hyphens are configuration.</param>
    /// <param name="output">Where the result goes.</param>
    public static async Task<int> Run(string[] args, TextWriter output)
    {
        var words = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var builder = WebApplication.CreateBuilder(args[words.Length..]);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.AddKinerjaStorage();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(builder.Configuration.GetSection(SiloOptions.Section).Get<SiloOptions>() ?? new SiloOptions());
        builder.Services.AddSingleton<GrainRows>();
        builder.AddBackupTools();
        await using var app = builder.Build();
        var (taker, files, restore) = (app.Services.GetRequiredService<BackupTaker>(), app.Services.GetRequiredService<BackupFiles>(), app.Services.GetRequiredService<BackupRestore>());
        try
        {
            return words switch
            {
                ["backup"] => await Take(taker, files, null, await taker.Scopes(CancellationToken.None), output),
                ["backup", var name] when CopyScope.TryParse(name, out var key) => await Take(taker, files, key.Agency, [key], output),
                ["restore", "compare", var name] when CopyScope.TryParse(name, out var key) => await Say(output, await restore.Compare(key, CancellationToken.None)),
                ["restore", "swap", var name] when CopyScope.TryParse(name, out var key) => await Swap(restore, key, output),
                ["restore", "drop", var name] when CopyScope.TryParse(name, out var key) => await Drop(restore, key, output),
                ["restore", var name, var moment] when CopyScope.TryParse(name, out var key) && TryRead(moment, out var at) => await Say(output, await restore.Bring(key, at, alone: false, CancellationToken.None)),
                ["restore", var name, var moment, Alone] when CopyScope.TryParse(name, out var key) && TryRead(moment, out var at) => await Say(output, await restore.Bring(key, at, alone: true, CancellationToken.None)),
                ["verify"] => await Verify(app.Services, await taker.Scopes(CancellationToken.None), output),
                ["verify", var name] when CopyScope.TryParse(name, out var key) => await Verify(app.Services, [key], output),
                _ => await Say(output, Usage, 1),
            };
        }
        catch (InvalidDataException e)
        {
            return await Say(output, e.Message, 1);
        }
    }

    /// <summary>A moment is one of a clock that is named: with an offset, or <c>Z</c>.</summary>
    internal static bool TryRead(string text, out DateTimeOffset at) => DateTimeOffset.TryParseExact(
        text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"],
        CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);

    private static async Task<int> Take(BackupTaker taker, BackupFiles files, AgencyKey? agency, IReadOnlyList<CopyScope> scopes, TextWriter output)
    {
        var all = 0;
        foreach (var scope in scopes)
        {
            var rows = await taker.Take(scope, CancellationToken.None);
            all += rows;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{scope}: {rows} rows"));
        }

        // The platform has no files; of all there is nothing that is left out.
        var copied = scopes is [{ Agency: null }] ? 0 : await files.Keep(agency, CancellationToken.None);
        return await Say(output, string.Create(CultureInfo.InvariantCulture, $"{scopes.Count} copied whole{(copied > 0 ? $", and {copied} files" : "")}."), all > 0 ? 0 : 1);
    }

    private static async Task<int> Verify(IServiceProvider services, IReadOnlyList<CopyScope> scopes, TextWriter output)
    {
        var whole = scopes.Count > 0;
        foreach (var scope in scopes)
        {
            var verdict = await services.GetRequiredService<BackupVerification>().Run(scope, CancellationToken.None);
            whole &= verdict.IsWhole;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{scope}: {verdict.Versions} versions, {verdict.Wholes.Count} whole copies, the newest version of {verdict.Newest:O}: {(verdict.IsWhole ? "nothing is missing" : "NOT WHOLE")}"));
            await List(output, "cannot be read", verdict.Unreadable);
            await List(output, "a version is missing", verdict.Gaps);
            await List(output, "not copied yet", verdict.Behind);
        }

        return await Say(output, whole ? "The copies are whole." : "Something is missing in the copies, or there are none.", whole ? 0 : 1);
    }

    private static async Task<int> Swap(BackupRestore restore, CopyScope scope, TextWriter output)
    {
        var rows = await restore.Swap(scope, CancellationToken.None);
        var done = scope.Agency is null ? "rows that were gone are back; nothing that lives was touched. Restart the processes one after the other if they run."
            : "rows were exchanged. Restart the processes one after the other if they run, look, then reopen the agency.";
        return await Say(output, string.Create(CultureInfo.InvariantCulture, $"{rows} {done}"), 0);
    }

    private static async Task<int> Drop(BackupRestore restore, CopyScope scope, TextWriter output)
    {
        await restore.Drop(scope, CancellationToken.None);
        return await Say(output, "What lay beside it is removed.", 0);
    }

    private static async Task<int> Say(TextWriter output, RestoreReport report)
    {
        var from = report.From is { } begun ? $"the whole copy of {begun:O} and the log" : "the log";
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{report.Scope} at {report.At:O}, from {from}: {report.Rows} rows lie beside it."));
        await output.WriteLineAsync($"content {report.Content}");
        await output.WriteLineAsync($"living  {report.LivingContent}{(report.Content == report.LivingContent ? " (the same)" : "")}");
        await List(output, "held something else", report.Differing);
        await List(output, "was not there yet", report.Newer);
        await List(output, "MAY BE OLDER than it was at that moment, a version is missing", report.Uncertain);
        return await Say(
            output,
            report.UncertainCount == 0 ? "Nothing of that moment is missing." : string.Create(CultureInfo.InvariantCulture, $"Of {report.UncertainCount} rows a version is missing; choose a moment a little later or earlier, or take them as they are."),
            report.UncertainCount == 0 ? 0 : 1);
    }

    private static async Task List(TextWriter output, string what, IReadOnlyList<string> names)
    {
        foreach (var name in names.Take(Shown))
            await output.WriteLineAsync($"  {name}: {what}");
        if (names.Count > Shown)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  … and {names.Count - Shown} more: {what}"));
    }

    private static async Task<int> Say(TextWriter output, string words, int status)
    {
        await output.WriteLineAsync(words);
        return status;
    }
}
