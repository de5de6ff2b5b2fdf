namespace Kinerja.Model.Numbers;

/// <summary>One number of the text with what stands at it, before bounds are checked. A range has two.</summary>
internal sealed class Quantity
{
    /// <summary>What the digits may mean.</summary>
    public required DigitsVerdict Digits { get; init; }

    /// <summary>A minus stood before the number.</summary>
    public bool Negative { get; init; }

    /// <summary>Why the sign is in doubt; null when it is not.</summary>
    public string? SignDoubt { get; init; }

    /// <summary>Scales that may apply: none, one sure one (no parts), or several to ask about.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Parts, int Exponent)> Scales { get; set; } = [];

    /// <summary>Why the scale is in doubt; null when it is not.</summary>
    public string? ScaleDoubt { get; set; }

    /// <summary>The unit as written; null when none.</summary>
    public string? Unit { get; init; }

    /// <summary>The readings that keep the bounds, each assumption multiplied out; a refusal when none does.</summary>
    public DigitsVerdict Verdict()
    {
        var readings = Digits.Readings.Select(r => r with { Negative = Negative });
        if (SignDoubt is not null)
        {
            var known = readings.ToList();
            readings = known.Select(r => (r with { Negative = true }).Assuming("negative"))
                .Concat(known.Select(r => (r with { Negative = false }).Assuming("positive")));
        }

        if (Scales.Count > 0)
        {
            var known = readings.ToList();
            readings = Scales.SelectMany(s => known.Select(r => r.Times(s.Exponent) with { Parts = [.. s.Parts, .. r.Parts] }));
        }

        var all = readings.ToList();
        var kept = all.Where(r => r.Problem is null).ToList();
        return kept.Count == 0
            ? new(all[0].Problem, null, [all[0]])
            : new(null, ScaleDoubt ?? SignDoubt ?? Digits.Ask, kept);
    }
}
