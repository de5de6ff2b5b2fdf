namespace Kinerja.Documents;

/// <summary>Tells others how far a reading is. One thread tells, any may ask.</summary>
public sealed class ReadingProgress
{
    private readonly Lock _gate = new();
    private ReadingState _state;

    /// <summary>Called by the thread that tells, each time; for tests.</summary>
    internal Action? Told { get; set; }

    /// <summary>How far it is.</summary>
    public ReadingState State
    {
        get
        {
            lock (_gate)
                return _state;
        }
    }

    /// <summary>Begins a step.</summary>
    /// <param name="step">The step; one that is over is not begun again.</param>
    /// <param name="total">How many things it has to do; null when nobody knows.</param>
    public void Begin(ReadingStep step, int? total = null)
    {
        lock (_gate)
            _state = new(step, 0, total);
        Told?.Invoke();
    }

    /// <summary>One more thing is done.</summary>
    public void Advance()
    {
        lock (_gate)
            _state = _state with { Done = _state.Done + 1 };
        Told?.Invoke();
    }
}
