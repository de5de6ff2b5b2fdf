using System.Text.Json;

namespace Kinerja.Chaos.Histories;

/// <summary>Reads the files of all clients into operations.</summary>
public static class HistoryReader
{
    /// <summary>Files of a folder that are histories.</summary>
    public const string Pattern = "client-*.jsonl";

    /// <summary>All operations; one that never ended is unknown.</summary>
    /// <exception cref="InvalidDataException">An operation ended that never began, or an id was used twice.</exception>
    public static IReadOnlyList<Operation> ReadFolder(string folder) => Read(Directory.EnumerateFiles(folder, Pattern).SelectMany(File.ReadLines));

    /// <summary>All operations of lines, in the order in which they were invoked.</summary>
    /// <exception cref="InvalidDataException">An operation ended that never began, or an id was used twice.</exception>
    public static IReadOnlyList<Operation> Read(IEnumerable<string> lines)
    {
        var operations = new Dictionary<string, Operation>(StringComparer.Ordinal);
        var ended = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var (phase, _, operation) = JsonSerializer.Deserialize<HistoryEvent>(line, HistoryJson.Options) ?? throw new InvalidDataException("An empty line.");
            if (phase == HistoryEvent.Invoke)
            {
                if (!operations.TryAdd(operation.Id, operation))
                    throw new InvalidDataException($"{operation.Id} began twice.");
            }
            else if (!operations.TryGetValue(operation.Id, out var begun) || !ended.Add(operation.Id))
            {
                throw new InvalidDataException($"{operation.Id} ended without having begun, or twice.");
            }
            else
            {
                operations[operation.Id] = operation with { Invoked = begun.Invoked };
            }
        }

        return [.. operations.Values.OrderBy(o => o.Invoked)];
    }
}
