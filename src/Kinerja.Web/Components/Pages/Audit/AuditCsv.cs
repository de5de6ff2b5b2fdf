using System.Globalization;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Web.Application.Csv;

namespace Kinerja.Web.Components.Pages.Audit;

/// <summary>Entries as a table for a spreadsheet, with everything that their hash was made of.</summary>
internal static class AuditCsv
{
    private static readonly string[] Heads =
    [
        "sequence", "utc", "actor_id", "actor", "role", "kind", "action", "object", "outcome", "code", "what", "before", "after", "operation", "session", "source", "key", "previous", "hash",
    ];

    public static string Write(IEnumerable<AuditEntry> entries)
    {
        var table = new CsvTable();
        foreach (var head in Heads)
            table.Add(head);
        table.End();
        foreach (var entry in entries)
        {
            var e = entry.Event;
            table.Add((decimal)entry.Sequence).Add(entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))
                .Add(e.ActorId).Add(e.ActorName).Add(e.Role?.ToString()).Add(e.Kind.ToString()).Add(e.Action).Add(e.Object).Add(e.Outcome.ToString()).Add(e.Code)
                .Add(e.What).Add(e.Before).Add(e.After).Add(e.OperationId).Add(e.Session).Add(e.Source).Add(entry.Key).Add(entry.Previous).Add(entry.Hash)
                .End();
        }

        return table.ToString();
    }
}
