namespace Kinerja.Model.Plans;

/// <summary>Who signed the document. Personal data: masked by default, never printed on public pages.</summary>
/// <param name="Position">Position, e.g. “Kepala Dinas …”.</param>
/// <param name="Name">As written; a typing slip is not corrected.</param>
/// <param name="Nip">Digits of the civil-service number (18 when complete); null when none.</param>
/// <param name="Source">Where it stands.</param>
[GenerateSerializer, Immutable, Alias("kinerja.signatory")]
public sealed record Signatory(
    [property: Id(0)] string? Position,
    [property: Id(1)] string? Name,
    [property: Id(2)] string? Nip,
    [property: Id(3)] SourceLocation? Source = null);
