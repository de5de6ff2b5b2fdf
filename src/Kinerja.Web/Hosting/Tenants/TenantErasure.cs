using Kinerja.Grains.Accounts;
using Kinerja.Model.Keys;
using Kinerja.Web.Accounts;
using Kinerja.Web.Application;
using Kinerja.Web.Hosting.Backup;
using Orleans.Core.Internal;

namespace Kinerja.Web.Hosting.Tenants;

/// <summary>
/// The end of a closed agency on a running site: what processes have of it in memory is let go, its rows are removed, and what others keep of it (where its people looked for roles, open
/// invitations, mails that were not sent) goes after it. Each part may be repeated; a deletion that broke off is gone on with by asking for it again.
/// </summary>
internal sealed class TenantErasure(TenantMove move, TenantTraces traces, GrainRows rows, IGrainFactory grains, BackupRestore restore)
{
    // A grain that was still writing when the first look began has ended by the next.
    private const int Passes = 3;
    private const string Account = "account";
    private const string Inbox = "inbox";
    private const string Invitation = "invitation";

    // A document that was brought before there was an agency lies under an id of its own, and says whose it became.
    private const string Document = "import";

    /// <summary>Removes all of it.</summary>
    /// <returns>What still names it.</returns>
    /// <exception cref="InvalidDataException">It is not closed.</exception>
    public async Task<IReadOnlyList<TenantTrace>> Erase(AgencyKey agency, CancellationToken cancellationToken)
    {
        // Nobody is told anything of it any more, and no reminder names it.
        using (AccountCalls.AsService())
            await grains.Notifier(agency).End();
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var (type, key) in await move.Grains(agency, cancellationToken))
                await grains.GetGrain(GrainId.Create(type, key)).Cast<IGrainManagementExtension>().DeactivateOnIdle(cancellationToken);
            if (await move.Delete(agency, cancellationToken) == 0)
                break;
        }

        await restore.Drop(agency, cancellationToken);
        foreach (var trace in await traces.Find(agency, cancellationToken))
            await Follow(agency, trace, cancellationToken);
        return await traces.Find(agency, cancellationToken);
    }

    private async Task Follow(AgencyKey agency, TenantTrace trace, CancellationToken cancellationToken)
    {
        if (trace.Kind == TenantTraceKind.Mail)
            traces.RemoveMail(trace);
        if (trace.Kind != TenantTraceKind.Row || rows.Name(trace.Place) is not { } grain)
            return;
        switch (grain.Type)
        {
            case Account:
                using (AccountCalls.AsService())
                    await grains.Account(grain.Key).RemoveScope(agency.ToString());
                break;
            case Inbox:
                using (AccountCalls.AsService())
                    await grains.Inbox(grain.Key).Forget(agency.ToString());
                break;
            case Invitation or Document:
                await grains.GetGrain(GrainId.Create(grain.Type, grain.Key)).Cast<IGrainManagementExtension>().DeactivateOnIdle(cancellationToken);
                await foreach (var row in rows.Of(grain.Type, grain.Key, cancellationToken))
                    await rows.Remove(row, cancellationToken);
                break;
            default:
                break; // shown to whoever deletes
        }
    }
}
