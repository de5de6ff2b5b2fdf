using Azure;
using Azure.Data.Tables;

namespace Kinerja.Benchmarks.Storage;

/// <summary>Writes the same bytes into a row by the client library alone: the least that a conditional write can cost.</summary>
internal sealed class RawWriter(TableClient table, string key, byte[] data) : IWriter
{
    private ETag? _etag;

    /// <inheritdoc/>
    public async Task WriteAsync()
    {
        var row = new TableEntity(key, "state") { ["Data"] = data };
        var answer = _etag is { } etag ? await table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace) : await table.AddEntityAsync(row);
        _etag = answer.Headers.ETag;
    }
}
