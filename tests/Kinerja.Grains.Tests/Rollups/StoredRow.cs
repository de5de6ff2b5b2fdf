namespace Kinerja.Grains.Tests.Rollups;

/// <summary>A row of storage under an ETag. A request that was sent arrives, late or early, whether or not its sender lives.</summary>
internal sealed class StoredRow<T>(SmallWorld world, T value)
{
    /// <summary>What is stored.</summary>
    public T Value { get; private set; } = value;

    private int ETag { get; set; }

    /// <summary>Reads the row.</summary>
    public async Task<(T Value, int ETag)> Read()
    {
        await world.Travel();
        return (Value, ETag);
    }

    /// <summary>Writes the row if its ETag is still the same, and gives the new one.</summary>
    public async Task<int> Write(T value, int etag)
    {
        await world.Travel();
        if (etag != ETag)
            throw new InvalidOperationException("Somebody else has written the row.");
        Value = value;
        var now = ++ETag;
        await world.Travel();
        return now;
    }

    /// <summary>Storage decides about a request whose sender has died: the row is as it is, and requests with the old ETag are refused from now on.</summary>
    public void Settle() => ETag++;
}
