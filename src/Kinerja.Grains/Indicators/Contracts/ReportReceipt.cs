using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Indicators.Contracts;

/// <summary>The acknowledgement of realisations.</summary>
/// <param name="Receipt">Operation id, revision, time.</param>
/// <param name="Sequence">Sequence number of the last history entry written.</param>
[GenerateSerializer, Immutable, Alias("kinerja.report-receipt")]
public sealed record ReportReceipt([property: Id(0)] Receipt Receipt, [property: Id(1)] long Sequence) : IReceipted
{
    /// <inheritdoc/>
    DateTimeOffset IReceipted.At => Receipt.At;
}
