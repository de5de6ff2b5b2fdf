using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Imports.Storage;

/// <summary>A part of a document.</summary>
internal sealed record ContentState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Bytes, base64 in the row.</summary>
    public byte[] Content { get; init; } = [];
}
