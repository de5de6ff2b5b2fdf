namespace Kinerja.Testing.Faults;

/// <summary>One way in which the n-th call fails: a kind, above or beneath the client's retries, and for a late request what it waits for.</summary>
/// <param name="Kind">What the call meets.</param>
/// <param name="Position">Where.</param>
/// <param name="LateAfter">For <see cref="FaultKind.DeliveredLate"/> the request that it comes behind; null lets it arrive as soon as its sender has given it up.</param>
public sealed record FaultCase(FaultKind Kind, FaultPosition Position, LateTrigger? LateAfter = null)
{
    /// <summary>Most calls that anything under test may take; more means that it never passes untouched.</summary>
    public const int MaxCalls = 250;

    /// <summary>All kinds at both places, and late requests behind a read and behind a write as well.</summary>
    public static IReadOnlyList<FaultCase> All { get; } =
    [
        .. from kind in Enum.GetValues<FaultKind>()
           from position in new[] { FaultPosition.Call, FaultPosition.Try }
           from late in kind == FaultKind.DeliveredLate ? [null, LateTrigger.Read, LateTrigger.Write] : new LateTrigger?[] { null }
           select new FaultCase(kind, position, late),
    ];

    /// <summary>Whether the client must hide it, whatever the request: nothing was applied, or not seen to be, and a repetition passes.</summary>
    public bool IsHiddenByClient =>
        Kind == FaultKind.Slow || (Position == FaultPosition.Try && Kind is FaultKind.Busy or FaultKind.ServerError or FaultKind.NotSent or FaultKind.ConnectionReset);

    /// <summary>Whether the request may be applied although the caller is told otherwise.</summary>
    public bool MayBeApplied => Kind is FaultKind.ReplyLost or FaultKind.BodyTruncated or FaultKind.DeliveredLate or FaultKind.ConflictAfterInsert or FaultKind.Slow;

    /// <summary>The plan that lets the n-th call fail in this way.</summary>
    public FaultPlan Nth(int n) => FaultPlan.Nth(n, Kind, Position) with { LateAfter = LateAfter ?? LateTrigger.Write };

    /// <summary>Reads what <see cref="ToString"/> printed, for theories.</summary>
    public static FaultCase Parse(string text) => All.Single(one => one.ToString() == text);

    /// <summary>E.g. <c>F8 DeliveredLate Call, behind a Read</c>.</summary>
    public override string ToString() => $"F{(int)Kind} {Kind} {Position}{(LateAfter is { } late ? $", behind a {late}" : "")}";
}
