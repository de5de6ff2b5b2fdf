using System.Globalization;

namespace Kinerja.Testing.Faults;

/// <summary>Plans as text of configuration.</summary>
internal static class FaultPlanText
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public static FaultPlan Parse(string text)
    {
        var plan = new FaultPlan();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var (key, value) = at < 0 ? (part, "") : (part[..at].Trim(), part[(at + 1)..].Trim());
            try
            {
                plan = With(plan, key, value);
            }
            catch (Exception reason) when (reason is FormatException or ArgumentException or OverflowException)
            {
                throw new FormatException($"A plan of faults has no '{part}'.", reason);
            }
        }

        return plan;
    }

    public static string Print(FaultPlan plan) => string.Join(';', Parts(plan));

    private static FaultPlan With(FaultPlan plan, string key, string value) => key switch
    {
        "seed" => plan with { Seed = int.Parse(value, Numbers) },
        "rate" => plan with { Rate = Between(double.Parse(value, Numbers), 0, 1) },
        "kinds" => plan with { Kinds = value == "all" ? FaultPlan.AllKinds : Pairs(value).ToDictionary(p => Kind(p.First), p => p.Second is "" ? 1 : double.Parse(p.Second, Numbers)) },
        "at" => plan with { At = Pairs(value).ToDictionary(p => long.Parse(p.First, Numbers), p => Kind(p.Second)) },
        "position" => plan with { Position = Word<FaultPosition>(value) },
        "tries" => plan with { Tries = (int)Between(int.Parse(value, Numbers), 1, 1_000) },
        "path" => plan with { Path = value },
        "writes" => plan with { WritesOnly = bool.Parse(value) },
        "after" => plan with { LateAfter = Word<LateTrigger>(value) },
        "retryAfter" => plan with { RetryAfter = Seconds(value) },
        "timeout" => plan with { Timeout = Seconds(value) },
        "late" => plan with { Late = Seconds(value) },
        "throttle" => plan with { Throttle = Seconds(value) },
        "slow" => plan with { Slow = Range(value) },
        "latency" => plan with { Latency = Range(value) },
        _ => throw new FormatException(key),
    };

    private static IEnumerable<string> Parts(FaultPlan plan)
    {
        yield return $"seed={plan.Seed.ToString(Numbers)}";
        yield return $"rate={plan.Rate.ToString(Numbers)}";
        yield return $"kinds={string.Join(',', plan.Kinds.OrderBy(k => k.Key).Select(k => $"F{(int)k.Key}:{k.Value.ToString(Numbers)}"))}";
        if (plan.At.Count > 0)
            yield return $"at={string.Join(',', plan.At.OrderBy(a => a.Key).Select(a => $"{a.Key.ToString(Numbers)}:F{(int)a.Value}"))}";
        yield return $"position={plan.Position.ToString().ToLowerInvariant()}";
        yield return $"tries={plan.Tries.ToString(Numbers)}";
        if (plan.Path is not null)
            yield return $"path={plan.Path}";
        yield return $"writes={(plan.WritesOnly ? "true" : "false")}";
        yield return $"after={plan.LateAfter.ToString().ToLowerInvariant()}";
        yield return $"retryAfter={Text(plan.RetryAfter)}";
        yield return $"timeout={Text(plan.Timeout)}";
        yield return $"late={Text(plan.Late)}";
        yield return $"throttle={Text(plan.Throttle)}";
        yield return $"slow={Text(plan.Slow.From)}-{Text(plan.Slow.To)}";
        yield return $"latency={Text(plan.Latency.From)}-{Text(plan.Latency.To)}";
    }

    private static IEnumerable<(string First, string Second)> Pairs(string value) =>
        value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(pair =>
        {
            var at = pair.IndexOf(':', StringComparison.Ordinal);
            return at < 0 ? (pair, "") : (pair[..at], pair[(at + 1)..]);
        });

    private static FaultKind Kind(string code) =>
        code is ['F', .. var digits] && int.TryParse(digits, NumberStyles.None, Numbers, out var number) && Enum.IsDefined((FaultKind)number)
            ? (FaultKind)number
            : throw new FormatException(code);

    private static TEnum Word<TEnum>(string value)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(value, ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : throw new FormatException(value);

    private static TimeSpan Seconds(string value) => TimeSpan.FromSeconds(Between(double.Parse(value, Numbers), 0, 3_600));

    private static (TimeSpan From, TimeSpan To) Range(string value) =>
        value.Split('-') is [var from, var to] && Seconds(from) <= Seconds(to) ? (Seconds(from), Seconds(to)) : throw new FormatException(value);

    private static string Text(TimeSpan time) => time.TotalSeconds.ToString(Numbers);

    private static double Between(double value, double from, double to) => value >= from && value <= to ? value : throw new FormatException();
}
