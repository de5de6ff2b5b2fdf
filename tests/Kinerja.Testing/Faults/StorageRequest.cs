using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;

namespace Kinerja.Testing.Faults;

/// <summary>What a request to a storage account is about, read from the request itself.</summary>
internal sealed partial class StorageRequest
{
    private StorageRequest(Request request)
    {
        Address = "/" + Uri.UnescapeDataString(request.Uri.Path).TrimStart('/');
        Path = Address + Uri.UnescapeDataString((request.Uri.Query ?? "").Replace('+', ' '));
        IsTable = request.Headers.TryGetValue("DataServiceVersion", out _);
        IsBatch = Address.EndsWith("/$batch", StringComparison.Ordinal);
        IsWrite = request.Method != RequestMethod.Get && request.Method != RequestMethod.Head;
    }

    /// <summary>Path and query, decoded.</summary>
    public string Path { get; }

    /// <summary>The path alone.</summary>
    private string Address { get; }

    /// <summary>True for the table service, false for blobs.</summary>
    public bool IsTable { get; }

    /// <summary>A transaction of the table service.</summary>
    public bool IsBatch { get; }

    /// <summary>It changes something.</summary>
    public bool IsWrite { get; }

    /// <summary>It makes a row or blob that must not be there yet, or a transaction with such a part.</summary>
    public bool IsInsert { get; private set; }

    /// <summary>It may be refused because of an ETag.</summary>
    public bool IsConditional { get; private set; }

    /// <summary>The rows or blobs it reads or writes; none for a query.</summary>
    public IReadOnlyCollection<string> Rows { get; private set; } = [];

    /// <summary>The partition it is served by: table and partition key, or the blob.</summary>
    public string Partition { get; private set; } = "";

    /// <summary>Whether a kind of fault can happen to this request.</summary>
    public bool Admits(FaultKind kind) => kind switch
    {
        FaultKind.PreconditionFailed => IsWrite && IsConditional,
        FaultKind.ConflictAfterInsert => IsInsert,
        FaultKind.DeliveredLate => IsWrite,
        FaultKind.BatchRefused => IsBatch,
        FaultKind.PartitionThrottled => Partition.Length > 0,
        _ => true,
    };

    /// <summary>Reads a request.</summary>
    public static StorageRequest Of(Request request)
    {
        var found = new StorageRequest(request);
        found.Look(request);
        return found;
    }

    private void Look(Request request)
    {
        request.Headers.TryGetValue("If-Match", out var match);
        IsConditional = match is not null and not "*";
        if (!IsTable)
        {
            (Rows, Partition) = ([Address], Address);
            IsInsert = IsWrite && request.Headers.TryGetValue("If-None-Match", out var none) && none == "*";
        }
        else if (IsBatch)
        {
            LookInto(Body(request));
        }
        else if (RowKeys().Match(Address) is { Success: true } row)
        {
            Take(row);
        }
        else if (IsWrite && !Address.EndsWith("/Tables", StringComparison.Ordinal) && Body(request) is ['{', ..] entity)
        {
            IsInsert = true;
            Insert(Address[(Address.LastIndexOf('/') + 1)..], entity);
        }
        else if (QueriedPartition().Match(Path) is { Success: true } query)
        {
            Partition = $"{query.Groups["table"].Value}|{Unquoted(query.Groups["partition"].Value)}";
        }
    }

    private void LookInto(string batch)
    {
        string? insertInto = null;
        foreach (var line in batch.Split('\n').Select(line => line.Trim()))
        {
            if (line is ['{', ..] && insertInto is not null)
            {
                Insert(insertInto, line);
                insertInto = null;
            }
            else if (line.StartsWith("If-Match:", StringComparison.OrdinalIgnoreCase))
            {
                IsConditional |= !line.EndsWith('*');
            }
            else if (BatchPart().Match(line) is { Success: true } part)
            {
                // A question mark within a key is encoded, so the first one begins the query.
                var address = Uri.UnescapeDataString(part.Groups["address"].Value.Split('?')[0]);
                if (RowKeys().Match(address) is { Success: true } row)
                    Take(row);
                else
                    (IsInsert, insertInto) = (true, address[(address.LastIndexOf('/') + 1)..]);
            }
        }
    }

    private void Take(Match row) => Add(row.Groups["table"].Value, Unquoted(row.Groups["partition"].Value), Unquoted(row.Groups["row"].Value));

    private void Insert(string table, string entity)
    {
        using var json = JsonDocument.Parse(entity);
        if (json.RootElement.TryGetProperty("PartitionKey", out var partition) && json.RootElement.TryGetProperty("RowKey", out var row))
            Add(table, partition.GetString()!, row.GetString()!);
    }

    private void Add(string table, string partition, string row)
    {
        Partition = $"{table}|{partition}";
        Rows = [.. Rows, $"{table}|{partition}|{row}"];
    }

    private static string Body(Request request)
    {
        if (request.Content is null)
            return "";
        using var bytes = new MemoryStream();
        request.Content.WriteTo(bytes, CancellationToken.None);
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static string Unquoted(string text) => text.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"/(?<table>[A-Za-z][A-Za-z0-9]*)\(PartitionKey='(?<partition>.*)',\s*RowKey='(?<row>.*)'\)$")]
    private static partial Regex RowKeys();

    [GeneratedRegex(@"/(?<table>[A-Za-z][A-Za-z0-9]*)(\(\))?\?.*PartitionKey eq '(?<partition>([^']|'')*)'")]
    private static partial Regex QueriedPartition();

    [GeneratedRegex(@"^(POST|PUT|PATCH|MERGE|DELETE) (?<address>https?://\S+) HTTP/1\.1$")]
    private static partial Regex BatchPart();
}
