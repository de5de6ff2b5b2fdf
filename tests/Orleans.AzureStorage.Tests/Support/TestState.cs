using System.Diagnostics.CodeAnalysis;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>What an activation knows of its state.</summary>
public sealed class TestState<T>(T state, string? etag = null) : IGrainState<T>
{
    /// <inheritdoc/>
    [AllowNull]
    public T State { get; set; } = state;

    /// <inheritdoc/>
    public string? ETag { get; set; } = etag;

    /// <inheritdoc/>
    public bool RecordExists { get; set; }
}
