using System.Globalization;
using Kinerja.Model.Keys;
using Kinerja.Web.Accounts.Mail;
using Kinerja.Web.Hosting.Backup;

namespace Kinerja.Web.Hosting.Tenants;

/// <summary>
/// <c>Kinerja.Web tenant export AGENCY FILE</c>, <c>tenant import FILE</c>, <c>tenant delete AGENCY</c>, <c>tenant scan AGENCY</c>: for whoever runs the platform. Starts no silo. Ends with 0 when it
/// was done, with 1 when not.
/// </summary>
internal static class TenantCommand
{
    /// <summary>First argument of the program that asks for this.</summary>
    public const string Verb = "tenant";

    private const string Usage = "tenant export AGENCY FILE · tenant import FILE · tenant delete AGENCY · tenant scan AGENCY   (AGENCY: 35.08|dinkop-um)";

    /// <summary>Runs it.</summary>
    /// <param name="args">The other arguments; those that begin with two hyphens are configuration.</param>
    /// <param name="output">Where the result goes.</param>
    public static async Task<int> Run(string[] args, TextWriter output)
    {
        var words = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var builder = WebApplication.CreateBuilder(args[words.Length..]);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.AddKinerjaStorage();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(builder.Configuration.GetSection(SiloOptions.Section).Get<SiloOptions>() ?? new SiloOptions());
        builder.Services.AddSingleton(builder.Configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions());
        builder.Services.AddSingleton<MailFolder>();
        builder.AddTenantMoves();
        await using var app = builder.Build();
        var move = app.Services.GetRequiredService<TenantMove>();
        try
        {
            return words switch
            {
                ["export", var agency, var file] when AgencyKey.TryParse(agency, out var key) => await Export(move, key, file, output),
                ["import", var file] => await Import(move, file, output),
                ["delete", var agency] when AgencyKey.TryParse(agency, out var key) => await Delete(app.Services, key, output),
                ["scan", var agency] when AgencyKey.TryParse(agency, out var key) => await Scan(app.Services, key, 0, output),
                _ => await Say(output, Usage, 1),
            };
        }
        catch (InvalidDataException e)
        {
            return await Say(output, e.Message, 1);
        }
    }

    private static async Task<int> Export(TenantMove move, AgencyKey agency, string path, TextWriter output)
    {
        await using var file = File.Create(path);
        return await move.Export(agency, file, CancellationToken.None) is { } manifest ? await Say(output, Words(manifest), 0) : await Say(output, "There is nothing of this agency.", 1);
    }

    private static async Task<int> Import(TenantMove move, string path, TextWriter output)
    {
        await using var file = File.OpenRead(path);
        return await Say(output, Words(await move.Import(file, CancellationToken.None)), 0);
    }

    private static async Task<int> Delete(IServiceProvider services, AgencyKey agency, TextWriter output)
    {
        var removed = await services.GetRequiredService<TenantMove>().Delete(agency, CancellationToken.None);
        await services.GetRequiredService<TenantTraces>().RemoveReminders(agency, CancellationToken.None);
        return await Scan(services, agency, removed, output);
    }

    private static async Task<int> Scan(IServiceProvider services, AgencyKey agency, int removed, TextWriter output)
    {
        var left = await services.GetRequiredService<TenantTraces>().Find(agency, CancellationToken.None);
        foreach (var trace in left)
            await output.WriteLineAsync($"  {trace}");
        return await Say(
            output,
            string.Create(CultureInfo.InvariantCulture, $"{removed} rows and files removed; {left.Count} rows, blobs or mails still name it. Its audit, its name, and that it was closed stay; copies go after {services.GetRequiredService<BackupOptions>().KeptDays} days."),
            left.Count == 0 ? 0 : 1);
    }

    private static string Words(TenantManifest manifest) =>
        string.Create(CultureInfo.InvariantCulture, $"{manifest.Agency}: {manifest.Rows} rows and {manifest.Files} files, content {manifest.Content}, audit {manifest.Audit}");

    private static async Task<int> Say(TextWriter output, string words, int status)
    {
        await output.WriteLineAsync(words);
        return status;
    }
}
