namespace Orleans.AzureStorage.Tests.Support;

/// <summary>A state as grains of the product have it: a record in JSON.</summary>
public sealed record Plan
{
    /// <summary>Any text.</summary>
    public string Text { get; init; } = "";

    /// <summary>A number that must keep its last digit.</summary>
    public decimal Target { get; init; }
}
