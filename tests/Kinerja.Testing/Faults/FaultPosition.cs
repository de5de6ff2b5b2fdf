namespace Kinerja.Testing.Faults;

/// <summary>Where in the client a fault strikes.</summary>
public enum FaultPosition
{
    /// <summary>At the wire, beneath the client's retries: the client may hide it by repeating the request.</summary>
    Try,

    /// <summary>Above the client's retries: the caller sees it, as if every repetition had met the same.</summary>
    Call,

    /// <summary>Either, drawn for each strike.</summary>
    Both,
}
