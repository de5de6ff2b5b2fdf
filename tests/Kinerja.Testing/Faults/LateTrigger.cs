namespace Kinerja.Testing.Faults;

/// <summary>What a request of kind <see cref="FaultKind.DeliveredLate"/> waits for, at the longest <see cref="FaultPlan.Late"/>.</summary>
public enum LateTrigger
{
    /// <summary>A newer write of the same row: the late request comes after it.</summary>
    Write,

    /// <summary>A read of the same row: the late request changes the row behind the reader's back.</summary>
    Read,
}
