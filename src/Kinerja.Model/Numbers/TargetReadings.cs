namespace Kinerja.Model.Numbers;

/// <summary>Turns bounds and ranges into the target kinds they may mean. They are always asked about: the figure itself is one number.</summary>
internal static class TargetReadings
{
    /// <summary><c>≥ 80</c>: a target of at least 80, or exactly 80. <c>min 5</c> may also be minus five.</summary>
    public static DigitsVerdict Bound(DigitsVerdict number, string phrase, string kind)
    {
        if (number.Refusal is not null)
        {
            return number;
        }

        IEnumerable<NumberAlternative> readings = number.Readings.Select(r => r.Assuming("exact"));
        if (kind == "about")
        {
            return new(null, NumberCodes.Approximate, [.. readings]);
        }

        readings = number.Readings.Select(r => r.Assuming(kind)).Concat(readings);
        if (phrase is "min" or "min.")
        {
            readings = readings.Concat(number.Readings.Where(r => !r.Negative).Select(r => (r with { Negative = true }).Assuming("negative")));
        }

        return new(null, NumberCodes.Bound, [.. readings]);
    }

    /// <summary><c>80-90</c>: the range, or one of its ends as a bound. <c>2-3 juta</c> gives the scale to both ends.</summary>
    public static DigitsVerdict Range(Quantity first, Quantity second)
    {
        if (first.Scales.Count == 0 && second.Scales.Count > 0 && first.Unit is null or "Rp" or "rp" or "RP")
        {
            first.Scales = second.Scales;
        }

        var (from, to) = (first.Verdict(), second.Verdict());
        if ((from.Refusal ?? to.Refusal) is not null)
        {
            return from.Refusal is not null ? from : to;
        }

        var pairs = Pairs(from.Readings, to.Readings).Select(p => p.From.Value <= p.To.Value ? p : (From: p.To, To: p.From)).ToList();
        return new(
            null,
            NumberCodes.Range,
            [
                .. pairs.Select(p => p.From.Assuming("range") with { To = p.To }),
                .. pairs.Select(p => p.From).Distinct().Select(r => r.Assuming("atLeast")),
                .. pairs.Select(p => p.To).Distinct().Select(r => r.Assuming("atMost")),
            ]);
    }

    /// <summary>Both ends are written in one style: readings pair up by their assumptions where they can, else every pair is offered.</summary>
    private static IEnumerable<(NumberAlternative From, NumberAlternative To)> Pairs(IReadOnlyList<NumberAlternative> from, IReadOnlyList<NumberAlternative> to)
    {
        var alike = from.SelectMany(f => to.Where(t => t.Code == f.Code).Select(t => (f, t))).ToList();
        return alike.Count > 0 && from.Count == to.Count ? alike : from.SelectMany(f => to.Select(t => (f, t)));
    }
}
