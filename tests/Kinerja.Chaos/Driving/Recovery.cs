namespace Kinerja.Chaos.Driving;

/// <summary>How long it took until every figure answered again.</summary>
/// <param name="Kind"><c>kill</c>, <c>kill amid faults</c>, <c>several</c>, <c>freeze</c>, <c>storage</c>, or what else was measured.</param>
/// <param name="Nemesis">What had happened.</param>
/// <param name="Time">Time until the last figure answered.</param>
/// <param name="Last">Which figure that was.</param>
internal sealed record Recovery(string Kind, string Nemesis, TimeSpan Time, string Last)
{
    /// <summary>After a kill, with storage that works.</summary>
    public const string Kill = "kill";

    /// <summary>After a kill, while storage calls go wrong: the figures also wait for storage, so there is no bar.</summary>
    public const string KillAmidFaults = "kill amid faults";

    /// <summary>After a kill of all processes but one. The one that is left cannot declare two dead by itself: the second vote comes from the first that is back.</summary>
    public const string Several = "several";

    /// <summary>After a freeze.</summary>
    public const string Freeze = "freeze";

    /// <summary>After storage came back.</summary>
    public const string Storage = "storage";
}
