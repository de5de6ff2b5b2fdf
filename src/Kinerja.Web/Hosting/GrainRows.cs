using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Kinerja.Model.Keys;
using Kinerja.Web.Hosting.Backup;
using Orleans.Configuration;

namespace Kinerja.Web.Hosting;

/// <summary>Rows of grains as they lie in the table, past the grains: for tools that judge, carry away and bring back what is stored.</summary>
internal sealed class GrainRows
{
    private const int PieceBytes = 64 * 1024;
    private const int MaxPieces = 15;

    private readonly TableServiceClient _tables;
    private readonly SiloOptions _silo;
    private readonly TableClient _table;

    /// <summary>The rows that grains write and read.</summary>
    public GrainRows(TableServiceClient tables, SiloOptions silo)
        : this(tables, silo, new AzureTableStorageOptions().TableName)
    {
    }

    private GrainRows(TableServiceClient tables, SiloOptions silo, string table) => (_tables, _silo, _table) = (tables, silo, tables.GetTableClient(table));

    /// <summary>Rows of the same form in another table, which no grain reads.</summary>
    public GrainRows In(string table) => new(_tables, _silo, table);

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

    /// <summary>All rows of one type that belong to an agency or to the platform, each with when storage took it.</summary>
    /// <param name="type">Grain type.</param>
    /// <param name="scope">Whose.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public IAsyncEnumerable<RowVersion> Versions(string type, CopyScope scope, CancellationToken cancellationToken) => scope.Agency is { } agency
        ? Versions($"({Exactly(Prefix(type) + agency)}) or ({Below(Prefix(type) + agency + KeyText.Separator)})", cancellationToken)
        : Versions(Below(Prefix(type)), cancellationToken).Where(row => row.Scope == scope);

    /// <summary>All rows that storage took at or after a moment. Storage looks through the whole table for it.</summary>
    /// <param name="since">The moment, by the clock of storage.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public IAsyncEnumerable<RowVersion> Since(DateTimeOffset since, CancellationToken cancellationToken) => Versions(TableClient.CreateQueryFilter($"Timestamp ge {since}"), cancellationToken);

    /// <summary>Keys of all rows of one type, without what they hold.</summary>
    /// <param name="type">Grain type.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<string> Keys(string type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = Prefix(type);
        await foreach (var row in _table.QueryAsync<TableEntity>(Below(prefix), select: ["PartitionKey"], cancellationToken: cancellationToken))
            yield return row.PartitionKey[prefix.Length..];
    }

    /// <summary>Keys of rows of one type that come after a key, in their order.</summary>
    /// <param name="type">Grain type.</param>
    /// <param name="after">The key; null begins with the first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<string> KeysAfter(string type, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = Prefix(type);
        var filter = after is null ? Below(prefix) : $"({Below(prefix)}) and ({TableClient.CreateQueryFilter($"PartitionKey gt {prefix + after}")})";
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancellationToken))
            yield return row.PartitionKey[prefix.Length..];
    }

    /// <summary>Rows of one type that belong to agencies, or to others whose keys lie between theirs, and when storage took each.</summary>
    /// <param name="type">Grain type.</param>
    /// <param name="agencies">The agencies.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<(string Key, DateTimeOffset At)> Stamps(string type, IReadOnlyCollection<AgencyKey> agencies, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = Prefix(type);
        var keys = agencies.Select(a => prefix + a).ToList();
        // What begins with the key of an agency may come after the next agency: a hyphen is before the separator.
        var (first, end) = (keys.Min(StringComparer.Ordinal), keys.Select(k => k + (char)(KeyText.Separator + 1)).Max(StringComparer.Ordinal));
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {end}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "Timestamp"], cancellationToken: cancellationToken))
            yield return (row.PartitionKey[prefix.Length..], row.Timestamp ?? default);
    }

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
    /// <returns>Its new ETag.</returns>
    public async Task<string> Put(GrainRow row, CancellationToken cancellationToken) =>
        (await _table.UpsertEntityAsync(Entity(row), TableUpdateMode.Replace, cancellationToken)).Headers.ETag.GetValueOrDefault().ToString();

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

    private string Prefix(string type) => $"{_silo.ServiceId}_{type}_";

    private async IAsyncEnumerable<GrainRow> Read(string type, string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = Prefix(type);
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return new(type, row.PartitionKey[prefix.Length..], row.RowKey, Content(row));
    }

    private async IAsyncEnumerable<RowVersion> Versions(string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (Name(row.PartitionKey) is not { } grain)
                continue;
            var etag = row.ETag.ToString();
            yield return new(grain.Type, grain.Key, row.RowKey, RowVersion.TimeOf(etag) ?? row.Timestamp ?? default, etag, null, Content(row));
        }
    }

    /// <summary>The pieces of a row in order, as the storage provider lays them.</summary>
    private static BinaryData? Content(TableEntity row)
    {
        var pieces = Enumerable.Range(0, MaxPieces).Select(i => row.GetBinary(Piece(i))).TakeWhile(piece => piece is not null).ToList();
        return pieces.Count == 0 ? null : new BinaryData(pieces.SelectMany(piece => piece!).ToArray());
    }

    private static string Piece(int i) => i == 0 ? "Data" : "Data" + i.ToString(CultureInfo.InvariantCulture);
}
