namespace Orleans.AzureStorage.Tests.Faults;

/// <summary>One thing a provider does, of which every storage call is to fail once.</summary>
internal abstract class Scenario : IAsyncDisposable
{
    /// <summary>What a look at the raw rows gives before and after.</summary>
    public abstract (string Before, string After) States { get; }

    /// <summary>Does it, through the client with faults.</summary>
    public abstract Task ActAsync();

    /// <summary>What a writer does who does not know what became of it: looks, and does it unless it is done.</summary>
    public abstract Task AgainAsync();

    /// <summary>What the rows truly hold.</summary>
    public abstract Task<string> HoldsAsync();

    /// <summary>Whether it may leave to its next run what another writer seems to have touched.</summary>
    public virtual bool YieldsToOthers => false;

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync() => default;
}
