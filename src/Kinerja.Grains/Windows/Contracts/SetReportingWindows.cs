using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Windows.Contracts;

/// <summary>Sets until when the agencies of a region may do what.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.set-reporting-windows")]
public sealed record SetReportingWindows : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>All three; what is null never closes.</summary>
    [Id(1)] public required ReportingWindows Windows { get; init; }

    /// <summary>Why, 1–500 characters.</summary>
    [Id(2)] public required string Reason { get; init; }

    /// <summary>Revision that the caller saw; null accepts any.</summary>
    [Id(3)] public long? ExpectedRevision { get; init; }

    /// <inheritdoc/>
    [Id(4)] public required Actor Actor { get; init; }
}
