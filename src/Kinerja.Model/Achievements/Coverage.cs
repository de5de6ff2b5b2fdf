using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Achievements;

/// <summary>How much of the whole an average stands on; printed beside it, always.</summary>
/// <param name="Computable">Indicators with an achievement, 0 … <paramref name="Total"/>.</param>
/// <param name="Total">Indicators that count: neither those not due nor those not applicable.</param>
[GenerateSerializer, Immutable, Alias("kinerja.coverage")]
public sealed record Coverage([property: Id(0)] int Computable, [property: Id(1)] int Total)
{
    /// <summary><i>8 dari 10</i>.</summary>
    public Text ToText() => new($"{Computable} dari {Total}", $"{Computable} of {Total}");
}
