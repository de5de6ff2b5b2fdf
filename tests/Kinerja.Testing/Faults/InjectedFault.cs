using System.Globalization;

namespace Kinerja.Testing.Faults;

/// <summary>One fault that struck: enough to make it strike again, with <c>at=CALL:KIND</c> in a plan.</summary>
/// <param name="Seed">Seed of the plan.</param>
/// <param name="Call">Number of the call since the plan was put in force, from 1.</param>
/// <param name="Kind">What it met.</param>
/// <param name="Position">Where; never <see cref="FaultPosition.Both"/>.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path and query, decoded.</param>
/// <param name="Note">What became of a request delivered late, e.g. <c>late: 412</c>; otherwise null.</param>
public sealed record InjectedFault(int Seed, long Call, FaultKind Kind, FaultPosition Position, string Method, string Path, string? Note = null)
{
    /// <summary>One line for a log.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"seed={Seed} call={Call} kind=F{(int)Kind} ({Kind}) position={Position} {Method} {Path}{(Note is null ? "" : $" [{Note}]")}");
}
