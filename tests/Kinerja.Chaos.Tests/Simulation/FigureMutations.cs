using System.Globalization;
using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Tests.Simulation;

/// <summary>What can go wrong with computed figures and between tenants.</summary>
internal static class FigureMutations
{
    public static IEnumerable<Mutation> All =>
    [
        new("a figure is wrong in its last digit", "5a", (h, r) => Reads(h, final: false).Any(r) is { } read ? h.With(read, o => Row(o, r.Next(2), OffByOne)) : null),
        new("a figure does not know what was acknowledged", "5b", (h, r) =>
            (from read in Reads(h, final: false)
             from old in h
             where old is { Kind: Write, Outcome: Ok } && old.Object == World.Registers[0]
                 && h.Any(o => o is { Kind: Write, Outcome: Ok } && o.Object == old.Object && o.Version > old.Version && o.Completed < read.Invoked)
             select h.With(read, o => Row(o, 1, row => row with
             {
                 Versions = [old.Version, row.Versions[1]],
                 Value = World.Formula("sum", old.Value!, Value(h, World.Registers[1], row.Versions[1]!.Value)),
             }))).Any(r)),
        new("a figure is computed from values that are over", "5b", (h, r) =>
            (from read in Reads(h, final: false)
             let b = h.Where(o => o.Object == World.Registers[1] && o.Version == read.Rows[1].Versions[1]).ToList()
             where b.Count > 0
             from old in h
             where old is { Kind: Write, Outcome: Ok } && old.Object == World.Registers[0]
                 && h.Any(o => o is { Kind: Write, Outcome: Ok } && o.Object == old.Object && o.Version > old.Version && o.Completed < read.Invoked)
             let value = World.Formula("share", old.Value!, b[0].Value!)
             where value != read.Rows[0].Value
             select h.With(read, o => Row(o, 0, row => row with { Value = value }))).Any(r)),
        new("a figure knows what had not been sent", "5c", (h, r) =>
            (from read in Reads(h, final: false)
             from later in h
             where later is { Kind: Write, Outcome: Ok } && later.Object == World.Registers[0] && later.Invoked > read.Completed
                 && !h.Any(o => o is { Kind: Write, Outcome: Unknown } && o.Object == later.Object && o.Expected == later.Expected)
             select h.With(read, o => Row(o, 1, row => row with { Versions = [later.Version, row.Versions[1]] }))).Any(r)),
        new("a figure is wrong when all is quiet", "5d", (h, r) => Reads(h, final: true).Any(r) is { } read ? h.With(read, o => Row(o, 0, OffByOne)) : null),
        new("an answer holds the marker of another tenant", "6", (h, r) =>
            h.Where(o => o.Markers.Count > 0 && o.Outcome == Ok).Any(r) is { } leak
                ? h.With(leak, o => o with { Markers = [.. o.Markers, World.Rules.Markers.Values.First(m => !o.Markers.Contains(m))] })
                : null),
    ];

    private static IEnumerable<Operation> Reads(IReadOnlyList<Operation> history, bool final) => history.Where(o => o.Kind == ReadAggregate && o.Object == World.Figures[0] && o.Final == final);

    internal static Operation Row(Operation read, int at, Func<AggregateRow, AggregateRow> change) =>
        read with { Rows = [.. read.Rows.Select((row, i) => i == at ? change(row) : row)] };

    internal static AggregateRow OffByOne(AggregateRow row) => row with
    {
        Value = (decimal.Parse(row.Value, CultureInfo.InvariantCulture) + 0.0000000000000000001m).ToString("G29", CultureInfo.InvariantCulture),
    };

    private static string Value(IReadOnlyList<Operation> history, string register, long version) =>
        history.Where(o => o.Object == register && o.Version == version).Select(o => o.Value).FirstOrDefault() ?? "1000";
}
