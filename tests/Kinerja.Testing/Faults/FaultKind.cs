namespace Kinerja.Testing.Faults;

/// <summary>What a call of storage meets. The number is the one of the list of kinds: <c>F1</c> … <c>F13</c>.</summary>
public enum FaultKind
{
    /// <summary>F1: the service is busy and answers 503 with a time to wait. Not applied.</summary>
    Busy = 1,

    /// <summary>F2: the service answers 500. Not applied.</summary>
    ServerError = 2,

    /// <summary>F3: the request never leaves; the sender sees a time-out.</summary>
    NotSent = 3,

    /// <summary>F4: the request is applied, and its reply is lost on the way.</summary>
    ReplyLost = 4,

    /// <summary>F5: the request waits before it is sent. Applied, unless the client's own time-out is shorter.</summary>
    Slow = 5,

    /// <summary>F6: a request under an ETag is refused with 412 although the ETag is good. Not applied.</summary>
    PreconditionFailed = 6,

    /// <summary>F7: an insert is applied and answered with 409, as its own repetition would be.</summary>
    ConflictAfterInsert = 7,

    /// <summary>F8: the sender sees a time-out; the request arrives later, after somebody else's has.</summary>
    DeliveredLate = 8,

    /// <summary>F9: the request is applied, and the body of its reply breaks off half way. Only replies with a body.</summary>
    BodyTruncated = 9,

    /// <summary>F10: the service answers 403. Not applied.</summary>
    Forbidden = 10,

    /// <summary>F11: the connection is reset while the request is sent. Not applied.</summary>
    ConnectionReset = 11,

    /// <summary>F12: the partition of the request answers 503 to everybody for a while; others are as ever. Not applied.</summary>
    PartitionThrottled = 12,

    /// <summary>F13: a transaction is accepted (202) and refused as a whole inside. Not applied; the client library does not repeat it.</summary>
    BatchRefused = 13,
}
