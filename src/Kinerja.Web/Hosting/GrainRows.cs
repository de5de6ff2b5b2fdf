using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Kinerja.Model.Keys;
using Orleans.Configuration;

namespace Kinerja.Web.Hosting;

/// <summary>Rows of grains as they lie in the table, past the grains: for tools that judge, carry away and bring back what is stored.</summary>
internal sealed class GrainRows(TableServiceClient tables, SiloOptions silo)
{
    private const int PieceBytes = 64 * 1024;
    private const int MaxPieces = 15;

    private readonly TableClient _table = tables.GetTableClient(new AzureTableStorageOptions().TableName);

    /// <summary>All rows of all grains of one type, by key.</summary>
    /// <param name="type">Grain type, e.g. <c>audit</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public IAsyncEnumerable<GrainRow> Of(string type, CancellationToken cancellationToken) => Read(type, Below(Prefix(type)), cancellationToken);

    /// <summary>All rows of one grain.</summary>
    /// <param name="type">Grain type.</param>
    /// <param name="key">Key of the grain.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public IAsyncEnumerable<GrainRow> Of(string type, string key, CancellationToken cancellationToken) => Read(type, Exactly(Prefix(type) + key), cancellationToken);

    /// <summary>All rows of all grains of one type that belong to an agency.</summary>
    /// <param name="type">Grain type.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public IAsyncEnumerable<GrainRow> Of(string type, AgencyKey agency, CancellationToken cancellationToken) =>
        Read(type, $"({Exactly(Prefix(type) + agency)}) or ({Below(Prefix(type) + agency + KeyText.Separator)})", cancellationToken);

    /// <summary>Every row of the table, with its whole partition key as the key.</summary>
    public async IAsyncEnumerable<GrainRow> All([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            yield return new("", row.PartitionKey, row.RowKey, Content(row));
    }

    /// <summary>Stores a row where there is none.</summary>
    /// <returns>False when there is one with another content.</returns>
    public async Task<bool> Add(GrainRow row, CancellationToken cancellationToken)
    {
        var entity = Entity(row);
        var bytes = row.Content!.ToMemory();
        try
        {
            await _table.AddEntityAsync(entity, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            var there = await _table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, cancellationToken: cancellationToken);
            return there.HasValue && Content(there.Value!) is { } content && content.ToMemory().Span.SequenceEqual(bytes.Span);
        }
    }

    /// <summary>Puts another content in the place of a row, whatever it holds.</summary>
    public Task Put(GrainRow row, CancellationToken cancellationToken) => _table.UpsertEntityAsync(Entity(row), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Removes a row, whatever it holds.</summary>
    public Task Remove(GrainRow row, CancellationToken cancellationToken) => _table.DeleteEntityAsync(Prefix(row.Type) + row.Key, row.Name, ETag.All, cancellationToken);

    /// <summary>Makes the table where it is not there yet.</summary>
    public Task Prepare(CancellationToken cancellationToken) => _table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Type and key of a grain from a whole partition key; null for what is no grain's.</summary>
    public (string Type, string Key)? Name(string partition)
    {
        var prefix = Prefix("")[..^1];
        var end = partition.StartsWith(prefix, StringComparison.Ordinal) ? partition.IndexOf('_', prefix.Length) : -1;
        return end < 0 ? null : (partition[prefix.Length..end], partition[(end + 1)..]);
    }

    private TableEntity Entity(GrainRow row)
    {
        ArgumentNullException.ThrowIfNull(row.Content);
        var entity = new TableEntity(Prefix(row.Type) + row.Key, row.Name);
        var bytes = row.Content.ToMemory();
        for (var i = 0; i * PieceBytes < bytes.Length; i++)
            entity[Piece(i)] = bytes.Slice(i * PieceBytes, Math.Min(PieceBytes, bytes.Length - (i * PieceBytes))).ToArray();
        return entity;
    }

    private static string Exactly(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}");

    private static string Below(string prefix)
    {
        var end = $"{prefix[..^1]}{(char)(prefix[^1] + 1)}";
        return TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {end}");
    }

    private string Prefix(string type) => $"{silo.ServiceId}_{type}_";

    private async IAsyncEnumerable<GrainRow> Read(string type, string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = Prefix(type);
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return new(type, row.PartitionKey[prefix.Length..], row.RowKey, Content(row));
    }

    /// <summary>The pieces of a row in order, as the storage provider lays them.</summary>
    private static BinaryData? Content(TableEntity row)
    {
        var pieces = Enumerable.Range(0, MaxPieces).Select(i => row.GetBinary(Piece(i))).TakeWhile(piece => piece is not null).ToList();
        return pieces.Count == 0 ? null : new BinaryData(pieces.SelectMany(piece => piece!).ToArray());
    }

    private static string Piece(int i) => i == 0 ? "Data" : "Data" + i.ToString(CultureInfo.InvariantCulture);
}
