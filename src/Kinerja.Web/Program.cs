using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Audit;
using Kinerja.Web.Hosting.Backup;
using Kinerja.Web.Hosting.Tenants;

if (args is [VerifyAuditCommand.Verb, .. var rest])
    return await VerifyAuditCommand.Run(rest, Console.Out);
if (args is [TenantCommand.Verb, .. var words])
    return await TenantCommand.Run(words, Console.Out);
if (args is [var verb, ..] && BackupCommand.Verbs.Contains(verb))
    return await BackupCommand.Run(args, Console.Out);

await SiteHost.Build(args).RunAsync();
return 0;

/// <summary>The host, named so that tests can start it.</summary>
public sealed partial class Program
{
    private Program()
    {
    }
}
