using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Numbers;

/// <summary>Turns readings into the choices a person sees.</summary>
internal static class Candidates
{
    /// <summary>The choice: code, numbers, and a label that prints the number without marks between thousands, so that it cannot be misread again.</summary>
    public static NumberCandidate Of(NumberAlternative reading) =>
        new(reading.Code, reading.Value, reading.To?.Value, Math.Max(reading.Decimals, reading.To?.Decimals ?? 0), Label(reading));

    /// <summary>All choices of one question, each under a code of its own: two ranges between the same words are told apart by a number.</summary>
    public static IReadOnlyList<NumberCandidate> All(IEnumerable<NumberAlternative> readings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new List<NumberCandidate>();
        foreach (var candidate in readings.Select(Of))
        {
            var count = seen[candidate.Code] = seen.GetValueOrDefault(candidate.Code) + 1;
            all.Add(count == 1 ? candidate : candidate with { Code = $"{candidate.Code}-{count}" });
        }

        return all;
    }

    private static Text Label(NumberAlternative reading)
    {
        var number = Print(reading);
        var hints = reading.Parts.Select(Hint).OfType<Text>().ToList();
        var label = hints.Count == 0
            ? number
            : new Text($"{number.Id} ({string.Join(", ", hints.Select(h => h.Id))})", $"{number.En} ({string.Join(", ", hints.Select(h => h.En))})");
        return (reading.Parts.Count > 0 ? reading.Parts[0] : null) switch
        {
            "atLeast" => new($"paling sedikit {label.Id}", $"at least {label.En}"),
            "atMost" => new($"paling banyak {label.Id}", $"at most {label.En}"),
            "exact" => new($"tepat {label.Id}", $"exactly {label.En}"),
            "range" when Print(reading.To!) is var to => new($"{number.Id} sampai {to.Id}", $"{number.En} to {to.En}"),
            _ => label,
        };
    }

    private static Text Print(NumberAlternative reading) => NumberPrinter.Both(reading.Value, reading.Decimals, grouped: false);

    private static Text? Hint(string part) => part switch
    {
        "thousands" => new("ribuan", "thousands"),
        "decimal" => new("desimal", "decimal"),
        "negative" => new("negatif", "negative"),
        "positive" => new("positif", "positive"),
        "thousand" => new("dalam ribuan", "thousand"),
        "million" => new("juta", "million"),
        "billion" => new("miliar", "billion"),
        "trillion" => new("triliun", "trillion"),
        "full" => new("angka penuh", "in full"),
        "inUnit" => new("dalam satuan indikator", "in the indicator's unit"),
        _ => null,
    };
}
