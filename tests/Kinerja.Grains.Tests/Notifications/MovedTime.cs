namespace Kinerja.Grains.Tests.Notifications;

/// <summary>The real clock, moved to another moment: timers and waits go on as they are.</summary>
internal sealed class MovedTime : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    /// <summary>Moves on.</summary>
    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    /// <summary>Moves to a moment.</summary>
    public void To(DateTimeOffset moment) => Interlocked.Exchange(ref _ticks, (moment - System.GetUtcNow()).Ticks);
}
