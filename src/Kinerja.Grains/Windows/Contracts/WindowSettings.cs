using Kinerja.Model.Periods;

namespace Kinerja.Grains.Windows.Contracts;

/// <summary>The windows of a region for those who set them.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.window-settings")]
public sealed record WindowSettings
{
    /// <summary>What is set.</summary>
    [Id(0)] public ReportingWindows Windows { get; init; } = ReportingWindows.Open;

    /// <summary>Revision; give it back with the next change.</summary>
    [Id(1)] public long Revision { get; init; }

    /// <summary>Changes, newest first.</summary>
    [Id(2)] public IReadOnlyList<WindowChange> History { get; init; } = [];
}
