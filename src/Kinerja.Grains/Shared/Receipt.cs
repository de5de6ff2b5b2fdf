namespace Kinerja.Grains.Shared;

/// <summary>The acknowledgement of a command. A retry with the same operation id gets the same receipt and changes nothing.</summary>
/// <param name="OperationId">The caller's operation id.</param>
/// <param name="Revision">Revision of the grain after the command.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Replayed">True when the command had been carried out before and the answer was replayed.</param>
[GenerateSerializer, Immutable, Alias("kinerja.receipt")]
public sealed record Receipt(
    [property: Id(0)] string OperationId, [property: Id(1)] long Revision, [property: Id(2)] DateTimeOffset At, [property: Id(3)] bool Replayed = false) : IReceipted;
