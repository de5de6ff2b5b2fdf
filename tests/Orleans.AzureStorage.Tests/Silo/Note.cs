namespace Orleans.AzureStorage.Tests.Silo;

/// <summary>Stored without type names, so that the class may move.</summary>
public sealed record Note
{
    /// <summary>The text.</summary>
    public string Text { get; init; } = "";
}
