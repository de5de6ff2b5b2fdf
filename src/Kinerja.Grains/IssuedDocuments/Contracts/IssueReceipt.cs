using Kinerja.Grains.Shared;

namespace Kinerja.Grains.IssuedDocuments.Contracts;

/// <summary>The acknowledgement of an entry in the register.</summary>
/// <param name="Receipt">Of the command.</param>
/// <param name="Code">The random part of the document's code.</param>
[GenerateSerializer, Immutable, Alias("kinerja.issue-receipt")]
public sealed record IssueReceipt([property: Id(0)] Receipt Receipt, [property: Id(1)] string Code) : IReceipted
{
    /// <inheritdoc/>
    public DateTimeOffset At => Receipt.At;
}
