namespace Kinerja.Web.Components.Ui;

/// <summary>One event of a history.</summary>
/// <param name="Icon">One of <see cref="IconName"/>.</param>
/// <param name="Title">What happened.</param>
/// <param name="By">Who did it.</param>
/// <param name="When">When, ready to read, with its zone.</param>
/// <param name="At">The same for machines.</param>
/// <param name="Before">The value before, struck out after the title.</param>
/// <param name="After">The value after.</param>
/// <param name="Quote">What the person wrote.</param>
/// <param name="Tone">Colour of the icon.</param>
public sealed record TimelineEntry(
    string Icon,
    string Title,
    string? By = null,
    string? When = null,
    DateTimeOffset? At = null,
    string? Before = null,
    string? After = null,
    string? Quote = null,
    Tone Tone = Tone.Plain);
