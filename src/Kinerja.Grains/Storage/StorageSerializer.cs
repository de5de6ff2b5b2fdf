using System.Text.Json;
using Orleans.Storage;

namespace Kinerja.Grains.Storage;

/// <summary>Turns rows into bytes and back by <see cref="StorageJson"/>.</summary>
internal sealed class StorageSerializer : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(StorageJson.Bytes(input));

    /// <inheritdoc/>
    /// <exception cref="JsonException">
    /// The row cannot be read, or a newer version of the program has written it in a shape that this one does not know: to read what is known of it and write it
    /// back would lose the rest.
    /// </exception>
    public T Deserialize<T>(BinaryData input)
    {
        var row = input.ToMemory().Span;
        if (RowSchema.Current<T>() is { } current && RowSchema.Of(row) is var version && (version > current || version < 1))
        {
            return typeof(T).IsAssignableTo(typeof(IDerivedRecord))
                ? JsonSerializer.Deserialize<T>(RowSchema.Only(version), StorageJson.Options)!
                : throw new JsonException(
                    $"The row has version {version} of the shape of {typeof(T).Name}; this program knows versions 1 to {current}. Run the version that wrote it, or a newer one; the row was left as it is.");
        }

        return JsonSerializer.Deserialize<T>(row, StorageJson.Options) ?? throw new JsonException("The row is empty.");
    }
}
