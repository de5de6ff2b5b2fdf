namespace Kinerja.Model.Numbers;

/// <summary>What the entrance knows about the number to be read.</summary>
/// <param name="Unit">The unit of the figure (<c>%</c>, <c>orang</c>, …); null when unknown. A percent sign in the text wants a percent unit.</param>
/// <param name="Locale">A declared locale settles texts with two readings.</param>
public sealed record NumberContext(string? Unit = null, NumberLocale Locale = NumberLocale.Undeclared)
{
    /// <summary>Nothing known.</summary>
    public static NumberContext None { get; } = new();
}
