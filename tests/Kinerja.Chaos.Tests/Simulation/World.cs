using System.Globalization;
using Kinerja.Chaos.Checking;
using Kinerja.Chaos.Histories;

namespace Kinerja.Chaos.Tests.Simulation;

/// <summary>A correct system in memory: each effect happens at one moment.</summary>
internal sealed class World
{
    public const string Taken = ReservationCheck.Taken;

    public static readonly string[] Lists = ["list:1", "list:2"];
    public static readonly string[] Registers = ["register:a", "register:b", "register:c"];
    public static readonly string[] Flows = ["flow:1", "flow:2"];
    public static readonly string[] Figures = ["figures:1"];

    public static readonly CheckRules Rules = new()
    {
        Markers = new Dictionary<string, string> { ["t1"] = "mk111", ["t2"] = "mk222" },
        Formulas = new Dictionary<string, Func<IReadOnlyList<string>, string>>
        {
            ["share"] = v => Text(Number(v[0]) / Number(v[1]) * 100m),
            ["sum"] = v => Text(v.Sum(Number)),
        },
    };

    public Dictionary<string, List<string>> ListItems { get; } = Lists.ToDictionary(l => l, l => new List<string> { $"{l}-first" });

    public Dictionary<string, (long Version, string Value)> RegisterValues { get; } = Registers.ToDictionary(r => r, r => (7L, "1000"));

    public Dictionary<string, string?> Owners { get; } = [];

    public Dictionary<string, (long Version, string State)> FlowStates { get; } = Flows.ToDictionary(f => f, f => (0L, StateMachine.Reporting.Start));

    public static string TenantOf(string name) => name.EndsWith('2') || name.EndsWith('b') ? "t2" : "t1";

    public static string Formula(string formula, params string[] values) => Rules.Formulas[formula](values);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString("G29", CultureInfo.InvariantCulture);
}
