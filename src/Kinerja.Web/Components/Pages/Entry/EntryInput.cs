namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>One figure as a program or the grid sends it.</summary>
/// <param name="Text">As typed; the number reader reads it.</param>
/// <param name="Amount">A number instead of a text.</param>
/// <param name="IsNotApplicable">True where the measure does not apply; the reason says why.</param>
/// <param name="Reason">Why, where one is wanted.</param>
/// <param name="Reading">Code of the chosen reading when the text has several.</param>
/// <param name="IsConfirmed">True when the person stands by an implausible figure.</param>
/// <param name="Was">The figure that was seen, as an earlier answer gave it; null when only the revision is known.</param>
/// <param name="Revision">Revision of the indicator-year that was seen; null accepts any.</param>
public sealed record EntryInput(
    string? Text = null,
    decimal? Amount = null,
    bool IsNotApplicable = false,
    string? Reason = null,
    string? Reading = null,
    bool IsConfirmed = false,
    string? Was = null,
    long? Revision = null);
