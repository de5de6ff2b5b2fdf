using Kinerja.Grains.Audit;

namespace Kinerja.Grains.Tests.Audit;

/// <summary>Anchors in memory.</summary>
internal sealed class MemoryAnchors : IAuditAnchors
{
    private readonly Lock _gate = new();
    private readonly List<AuditAnchor> _anchors = [];
    private readonly List<(Func<AuditAnchor, bool> Matching, TaskCompletionSource<AuditAnchor> Seen)> _waiting = [];

    public Task Add(AuditAnchor anchor)
    {
        lock (_gate)
        {
            _anchors.Add(anchor);
            foreach (var (_, seen) in _waiting.Where(w => w.Matching(anchor)))
                seen.TrySetResult(anchor);
        }

        return Task.CompletedTask;
    }

    /// <summary>Anchors of a chain.</summary>
    public IReadOnlyList<AuditAnchor> Of(string scope)
    {
        lock (_gate)
            return [.. _anchors.Where(a => a.Scope == scope)];
    }

    /// <summary>The first anchor that matches, now or later.</summary>
    public Task<AuditAnchor> When(Func<AuditAnchor, bool> matching)
    {
        var seen = new TaskCompletionSource<AuditAnchor>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_anchors.FirstOrDefault(matching) is { } known)
                seen.SetResult(known);
            _waiting.Add((matching, seen));
        }

        return seen.Task;
    }
}
