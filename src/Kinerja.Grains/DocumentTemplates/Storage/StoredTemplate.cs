namespace Kinerja.Grains.DocumentTemplates.Storage;

/// <summary>A version of a template in the row.</summary>
internal sealed record StoredTemplate
{
    /// <summary>Id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Code of the kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Name of the file.</summary>
    public string Name { get; init; } = "";

    /// <summary>Bytes.</summary>
    public int Size { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Rows that the content lies in.</summary>
    public int Parts { get; init; }

    /// <summary>Account of who brought it.</summary>
    public string ById { get; init; } = "";

    /// <summary>Name of who brought it.</summary>
    public string By { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }
}
