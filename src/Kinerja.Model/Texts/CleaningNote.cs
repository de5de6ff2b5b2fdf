using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Texts;

/// <summary>One thing that was changed while cleaning a text, or that was left and deserves a look.</summary>
/// <param name="Code">One of <see cref="CleaningCodes"/>.</param>
/// <param name="Message">The note in words.</param>
/// <param name="NeedsLook">True when a person should look at it: the text may not mean what it seems to.</param>
[GenerateSerializer, Immutable, Alias("kinerja.cleaning-note")]
public sealed record CleaningNote([property: Id(0)] string Code, [property: Id(1)] Text Message, [property: Id(2)] bool NeedsLook = false);
