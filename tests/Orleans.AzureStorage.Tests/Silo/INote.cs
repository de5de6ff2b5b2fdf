namespace Orleans.AzureStorage.Tests.Silo;

/// <summary>The smallest grain with a stored state.</summary>
[Alias("tests.note")]
public interface INote : IGrainWithStringKey
{
    /// <summary>The text; empty when none was written.</summary>
    [Alias("read")]
    Task<string> ReadAsync();

    /// <summary>Stores a text.</summary>
    [Alias("write")]
    Task WriteAsync(string text);
}
