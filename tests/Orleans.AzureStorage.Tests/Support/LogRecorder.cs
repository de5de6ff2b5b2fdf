using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>Keeps what was logged, and lets a test wait for a line instead of a time.</summary>
public sealed class LogRecorder : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();
    private readonly TaskCompletionSource _warned = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Everything that was logged so far.</summary>
    public IReadOnlyCollection<(LogLevel Level, string Text)> Lines => _lines;

    /// <summary>Ends with the first warning.</summary>
    public Task Warned => _warned.Task;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue((logLevel, formatter(state, exception)));
        if (logLevel == LogLevel.Warning)
            _warned.TrySetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
