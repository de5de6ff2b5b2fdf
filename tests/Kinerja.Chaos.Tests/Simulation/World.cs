using System.Globalization;
using Kinerja.Chaos.Checking;
using Kinerja.Chaos.Histories;

namespace Kinerja.Chaos.Tests.Simulation;

/// <summary>A correct system in memory: each effect happens at one moment.</summary>
internal sealed class World
{
    /// <summary>A register that is closed while <see cref="Gate"/> is not open, and seen in <see cref="Overview"/> from <see cref="Level"/> on.</summary>
    public const string Gated = "register:d";
    public const string Gate = "flow:1";
    public const string Overview = "overview:1";
    public const string Level = "verified";

    public const string Taken = ReservationCheck.Taken;

    public static readonly string[] Lists = ["list:1", "list:2"];
    public static readonly string[] Registers = ["register:a", "register:b", "register:c", Gated];
    public static readonly string[] Flows = ["flow:1", "flow:2"];
    public static readonly string[] Figures = ["figures:1", Overview];

    public static readonly CheckRules Rules = new()
    {
        // Here a locked period stays locked, so that there is a last state.
        Machine = StateMachine.Reporting with { Steps = [.. StateMachine.Reporting.Steps.Where(s => s.From != "locked")] },
        Markers = new Dictionary<string, string> { ["t1"] = "mk111", ["t2"] = "mk222" },
        Formulas = new Dictionary<string, Func<IReadOnlyList<string>, string>>
        {
            ["share"] = v => Text(Number(v[0]) / Number(v[1]) * 100m),
            ["seen"] = v => Text(v.Where(s => s != AggregateCheck.Hidden).Sum(Number)),
            ["weighted"] = v => Text(v.Take(v.Count / 2).Zip(v.Skip(v.Count / 2)).Sum(p => Number(p.First) * Number(p.Second))),
            ["sum"] = v => Text(v.Sum(Number)),
        },
    };

    public Dictionary<string, List<string>> ListItems { get; } = Lists.ToDictionary(l => l, l => new List<string> { $"{l}-first" });

    public Dictionary<string, (long Version, string Value)> RegisterValues { get; } = Registers.ToDictionary(r => r, r => (7L, "1000"));

    public Dictionary<string, string?> Owners { get; } = [];

    public Dictionary<string, (long Version, string State)> FlowStates { get; } = Flows.ToDictionary(f => f, f => (0L, StateMachine.Reporting.Start));

    /// <summary>What was frozen, submission by submission.</summary>
    public Dictionary<string, List<string>> Frozen { get; } = Flows.ToDictionary(f => f, f => new List<string>());

    public static string TenantOf(string name) => name.EndsWith('2') || name.EndsWith('b') ? "t2" : "t1";

    public static string Formula(string formula, params string[] values) => Rules.Formulas[formula](values);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString("G29", CultureInfo.InvariantCulture);
}
