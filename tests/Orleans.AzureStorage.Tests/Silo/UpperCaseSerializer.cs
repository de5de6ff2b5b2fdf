using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Silo;

/// <summary>A serializer that nobody else would be taken for: a note's text in capitals.</summary>
public sealed class UpperCaseSerializer : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => BinaryData.FromString(((Note)(object)input!).Text.ToUpperInvariant());

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) => (T)(object)new Note { Text = input.ToString() };
}
