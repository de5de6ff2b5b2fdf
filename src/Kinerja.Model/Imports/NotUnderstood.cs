using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports;

/// <summary>Something in the document that found no place in the draft.</summary>
/// <param name="Text">As written.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Reason">Why it was not understood.</param>
[GenerateSerializer, Immutable, Alias("kinerja.not-understood")]
public sealed record NotUnderstood([property: Id(0)] string Text, [property: Id(1)] SourceLocation Source, [property: Id(2)] Text Reason);
