using Kinerja.Grains.Storage;

namespace Kinerja.Grains.DocumentTemplates.Storage;

/// <summary>The row of the templates of an agency; their contents lie in rows named by their hash.</summary>
internal sealed record DocumentTemplatesState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>Versions in the order in which they were brought.</summary>
    public IReadOnlyList<StoredTemplate> Templates { get; init; } = [];

    /// <summary>Id of the version in use by kind; a kind that is not there uses the form's own shape.</summary>
    public IReadOnlyDictionary<string, string> InUse { get; init; } = new Dictionary<string, string>();

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
