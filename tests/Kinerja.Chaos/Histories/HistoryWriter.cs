using System.Text;
using System.Text.Json;

namespace Kinerja.Chaos.Histories;

/// <summary>The history of one client: a file of JSON lines, each flushed before the client goes on.</summary>
public sealed class HistoryWriter(string path, HistoryClock clock) : IDisposable
{
    // A buffer longer than any line: whoever reads meanwhile sees whole lines.
    private readonly StreamWriter _file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 18) { AutoFlush = true };

    /// <summary>Writes that an operation is about to be sent.</summary>
    /// <returns>The operation with its time.</returns>
    public Operation Invoke(Operation operation)
    {
        var begun = operation with { Invoked = clock.Now(), Completed = Operation.Never, Outcome = OperationOutcome.Unknown };
        Write(new(HistoryEvent.Invoke, begun.Invoked, begun));
        return begun;
    }

    /// <summary>Writes how an operation ended.</summary>
    /// <returns>The operation with its time.</returns>
    public Operation Complete(Operation operation)
    {
        var now = clock.Now();
        var ended = operation with { Completed = operation.Outcome == OperationOutcome.Unknown ? Operation.Never : now };
        Write(new(HistoryEvent.Phases[ended.Outcome], now, ended));
        return ended;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Write(HistoryEvent line) => _file.WriteLine(JsonSerializer.Serialize(line, HistoryJson.Options));
}
