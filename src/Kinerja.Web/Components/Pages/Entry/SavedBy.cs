using Kinerja.Model.Keys;
using Kinerja.Web.Application;

namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>Finds what a submission stored, in the histories themselves: the address only says which submission is meant.</summary>
internal static class SavedBy
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(15);

    /// <summary>Marks the rows that the submission stored.</summary>
    public static async Task Mark(IGrainFactory grains, AgencyKey agency, int year, EntrySheet sheet, string? submission, DateTimeOffset now)
    {
        if (!OperationIds.IsValid(submission))
        {
            return;
        }

        await Task.WhenAll(sheet.Rows.Where(r => r.Stored is { } stored && now - stored.At < Recent).Select(async row =>
        {
            var history = await grains.IndicatorYear(new(agency, row.Card.Code, year)).GetHistory(null);
            row.IsSaved = history.Entries.Any(e => e.Period == row.Period && e.OperationId.StartsWith(submission + "-", StringComparison.Ordinal));
        }));
    }
}
