using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Pages.Entry;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Api.Entries;

/// <summary>What is stored for one figure.</summary>
internal sealed record EntryStandModel
{
    /// <summary>Code of the indicator or component.</summary>
    public required string Code { get; init; }

    /// <summary>Quarter.</summary>
    public required string Period { get; init; }

    /// <summary>The figure as a field shows it: decimal comma in either language; empty for a state.</summary>
    public required string Text { get; init; }

    /// <summary><c>number</c>, <c>missing</c> or <c>notApplicable</c>.</summary>
    public required ValueState State { get; init; }

    /// <summary>Why, when said.</summary>
    public string? Reason { get; init; }

    /// <summary>Stands for the figure in the next sending of it, so that another quarter in between is no conflict.</summary>
    public required string Was { get; init; }

    /// <summary>Revision of the indicator-year.</summary>
    public required long Revision { get; init; }

    /// <summary>Who entered it; null when nobody ever did.</summary>
    public string? By { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>When, in the agency's zone and for people.</summary>
    public string? AtText { get; init; }

    /// <summary>From a row.</summary>
    public static EntryStandModel Of(EntryRow row)
    {
        var stored = row.Stored;
        return new()
        {
            Code = row.Card.Code,
            Period = row.Period.Code(),
            Text = row.StoredText,
            State = row.Value.State,
            Reason = stored?.Reason ?? stored?.Value.Reason?.About,
            Was = row.StandsAs,
            Revision = row.Cell.Revision,
            By = stored?.By,
            At = stored?.At,
            AtText = stored is null ? null : Moments.Print(stored.At, row.Cell.TimeZone),
        };
    }
}
