using System.Buffers;
using System.Collections.Concurrent;
using Kinerja.Grains.Evidence;

namespace Kinerja.Grains.Tests.Evidence;

/// <summary>Files in memory, which outlive silos.</summary>
internal sealed class MemoryFiles : IEvidenceFiles
{
    /// <summary>What there is, by name.</summary>
    public ConcurrentDictionary<string, byte[]> All { get; } = new(StringComparer.Ordinal);

    public Task<Stream?> Open(string name, CancellationToken cancellationToken) => Task.FromResult<Stream?>(All.TryGetValue(name, out var file) ? new MemoryStream(file) : null);

    public IEvidenceWriter Write(string name) => new Writer(this, name);

    public Task Remove(string name, CancellationToken cancellationToken)
    {
        All.TryRemove(name, out _);
        return Task.CompletedTask;
    }

    private sealed class Writer(MemoryFiles files, string name) : IEvidenceWriter
    {
        private readonly ArrayBufferWriter<byte> _content = new();

        public Task Append(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        {
            _content.Write(bytes.Span);
            return Task.CompletedTask;
        }

        public Task Commit(CancellationToken cancellationToken)
        {
            files.All[name] = _content.WrittenSpan.ToArray();
            return Task.CompletedTask;
        }
    }
}
