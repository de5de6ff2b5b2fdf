namespace Kinerja.Testing;

/// <summary>Which services of the storage emulator a test needs.</summary>
public enum AzuriteServices
{
    /// <summary>Tables only: starts in about 0.8 s.</summary>
    Tables,

    /// <summary>Tables, blobs and queues: starts in about 1.2 s.</summary>
    All,
}
