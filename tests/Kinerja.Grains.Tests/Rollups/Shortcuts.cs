namespace Kinerja.Grains.Tests.Rollups;

/// <summary>Ways to save work that each lose an update. The model test must catch every one; a checker that was never seen failing is worth nothing.</summary>
internal sealed record Shortcuts
{
    /// <summary>The stored mark is skipped while a pull of the child is in flight.</summary>
    public bool SkipsMarkDuringPull { get; init; }

    /// <summary>A mark is stored only when the child was current before.</summary>
    public bool StoresMarkOnEdgeOnly { get; init; }

    /// <summary>The parent above is told only when this one was current before.</summary>
    public bool AnnouncesOnEdgeOnly { get; init; }

    /// <summary>An announcement that is on its way is taken for granted.</summary>
    public bool AssumesAnnouncement { get; init; }

    /// <summary>The mark is cleared when the answer arrives.</summary>
    public bool ClearsMarkOnAnswer { get; init; }

    /// <summary>A pull is answered while a write is in progress.</summary>
    public bool PullsDuringWrite { get; init; }

    /// <summary>The counter of a new activation starts anew.</summary>
    public bool RestartsCounter { get; init; }

    /// <summary>A reader joins any pull in flight.</summary>
    public bool JoinsAnyPull { get; init; }

    /// <summary>A snapshot counts from the moment its answer arrived.</summary>
    public bool StampsAtAnswer { get; init; }

    /// <summary>The pull that brought the stored snapshot does not count when storing a mark is skipped.</summary>
    public bool ForgetsStoredPull { get; init; }

    /// <summary>The row of snapshots is not claimed before the first mark.</summary>
    public bool ClaimsNothing { get; init; }

    /// <summary>The leaf writes first and tells its parent afterwards.</summary>
    public bool WritesBeforeMark { get; init; }
}
