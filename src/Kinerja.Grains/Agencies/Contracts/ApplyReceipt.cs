using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>How far a plan has been pushed.</summary>
/// <param name="OperationId">The operation id of the plan.</param>
/// <param name="Revision">Revision of the agency.</param>
/// <param name="Total">Indicator-years of the plan.</param>
/// <param name="Remaining">Those that still wait; 0 when all is done.</param>
/// <param name="At">When the plan was stored, UTC; default when that is not known any more.</param>
[GenerateSerializer, Immutable, Alias("kinerja.apply-receipt")]
public sealed record ApplyReceipt(
    [property: Id(0)] string OperationId, [property: Id(1)] long Revision, [property: Id(2)] int Total, [property: Id(3)] int Remaining, [property: Id(4)] DateTimeOffset At) : IReceipted;
