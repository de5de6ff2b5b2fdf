namespace Kinerja.Model.Numbers;

/// <summary>The verdict of the number reader.</summary>
public enum NumberKind
{
    /// <summary>One reading; <see cref="NumberReading.Value"/> holds it.</summary>
    Value,

    /// <summary>Several readings; a person must choose one of <see cref="NumberReading.Readings"/>.</summary>
    Ask,

    /// <summary>Not a number; <see cref="NumberReading.Reason"/> says why. What was typed is kept.</summary>
    Refused,

    /// <summary>Blank, a dash, n/a or the like: a typed missing value, never zero.</summary>
    Missing,
}
