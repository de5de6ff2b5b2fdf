namespace Kinerja.Grains.Access;

/// <summary>
/// Is told of every refusal: the audit. Called within the call that is refused, in silos and at the edge, so it returns at once and throws nothing; a flood of refusals is
/// its own to bound.
/// </summary>
public interface IAccessLog
{
    /// <summary>Takes note of a refusal.</summary>
    void Refused(RefusedCall call);
}
