namespace Kinerja.Grains.Shared;

/// <summary>An acknowledgement that says when its command was carried out: a repetition says when that was.</summary>
public interface IReceipted
{
    /// <summary>When, UTC; default when that is not known any more.</summary>
    DateTimeOffset At { get; }
}
