using System.Globalization;
using Kinerja.Grains.Audit;
using Kinerja.Web.Hosting.Keys;

namespace Kinerja.Web.Hosting.Audit;

/// <summary>
/// <c>Kinerja.Web verify-audit</c>: says whether the audit in the configured storage is what was written. Starts no silo and changes nothing. Ends with 0 when it is, with 1
/// when it is not.
/// </summary>
internal static class VerifyAuditCommand
{
    /// <summary>First argument of the program that asks for this.</summary>
    public const string Verb = "verify-audit";

    private const int Shown = 50;

    /// <summary>Runs it.</summary>
    /// <param name="args">The other arguments; they are configuration.</param>
    /// <param name="output">Where the verdict goes.</param>
    public static async Task<int> Run(string[] args, TextWriter output)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.AddKinerjaStorage();
        builder.Services.AddKinerjaKeyRing();
        builder.Services.AddKinerjaAuditStorage(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(builder.Configuration.GetSection(SiloOptions.Section).Get<SiloOptions>() ?? new SiloOptions());
        builder.Services.AddSingleton<GrainRows>();
        builder.Services.AddSingleton<AuditCheck>();
        await using var app = builder.Build();

        await app.Services.GetRequiredService<AuditKeyRing>().Prepare(CancellationToken.None);
        var verdict = await app.Services.GetRequiredService<AuditCheck>().Run(CancellationToken.None);
        await Write(verdict, output);
        return verdict.Findings.Count == 0 ? 0 : 1;
    }

    private static async Task Write(AuditVerdict verdict, TextWriter output)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{verdict.Chains} chains, {verdict.Entries} entries, {verdict.Anchors} anchors."));
        foreach (var finding in verdict.Findings.Take(Shown))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {finding.Scope} {finding.Row} {finding.Sequence}: {Words(finding.Fault)}"));
        if (verdict.Findings.Count > Shown)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  … and {verdict.Findings.Count - Shown} more"));
        await output.WriteLineAsync(verdict.Findings.Count == 0 ? "The audit is intact: nothing was edited, removed, moved or cut off." : "THE AUDIT IS NOT INTACT.");
    }

    private static string Words(AuditFault fault) => fault switch
    {
        AuditFault.Edited => "is not what was written",
        AuditFault.Gap => "entries before it are missing",
        AuditFault.Order => "stands where it does not belong, or twice",
        AuditFault.Unlinked => "does not follow the entry before",
        AuditFault.Foreign => "belongs to another chain",
        AuditFault.Truncated => "was reached once; the chain now ends before it",
        AuditFault.Replaced => "was another entry when it was anchored",
        AuditFault.UnknownKey => "was hashed under a key that is not known here",
        AuditFault.AnchorEdited => "is an anchor that is not what was written",
        _ => "cannot be read",
    };
}
