namespace Kinerja.Grains.Audit;

/// <summary>The keys under which entries are hashed. Keys rotate: each entry names its own, and an old key is kept for as long as its entries are to be verified.</summary>
public interface IAuditKeys
{
    /// <summary>Id of the key for new entries.</summary>
    string Current { get; }

    /// <summary>A key of at least 32 bytes; null for an id that is not known.</summary>
    byte[]? Find(string id);
}
