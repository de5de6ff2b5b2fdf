namespace Kinerja.Web.Limits;

/// <summary>So many at once, and so many more with the time.</summary>
public sealed class RateSettings
{
    /// <summary>At once, at least 1.</summary>
    public int Burst { get; set; } = 1;

    /// <summary>More after each <see cref="Period"/>, at least 1.</summary>
    public int Tokens { get; set; } = 1;

    /// <summary>How often.</summary>
    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>True for settings that say something.</summary>
    public bool IsValid => Burst >= 1 && Tokens >= 1 && Period > TimeSpan.Zero && Period <= TimeSpan.FromDays(1);

    /// <summary>So many in a time, spread over it.</summary>
    /// <param name="count">How many.</param>
    /// <param name="time">In which time.</param>
    public static RateSettings Spread(int count, TimeSpan time) => new() { Burst = count, Tokens = 1, Period = time / count };
}
