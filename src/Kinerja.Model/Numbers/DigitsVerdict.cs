namespace Kinerja.Model.Numbers;

/// <summary>What a run of digits may mean: one sure reading, readings to ask about, or a refusal.</summary>
internal sealed record DigitsVerdict(string? Refusal, string? Ask, IReadOnlyList<NumberAlternative> Readings)
{
    public static DigitsVerdict Sure(NumberAlternative reading) => new(null, null, [reading]);

    public static DigitsVerdict Doubt(string ask, params IReadOnlyList<NumberAlternative> readings) => new(null, ask, readings);

    public static DigitsVerdict Refuse(string code) => new(code, null, []);
}
