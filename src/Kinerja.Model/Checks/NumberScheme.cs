namespace Kinerja.Model.Checks;

/// <summary>How a list writes its numbers.</summary>
internal enum NumberScheme
{
    /// <summary>1, 2, 3, or 1.1, 1.2, 1.3.</summary>
    Digits,

    /// <summary>a, b, c.</summary>
    Letters,

    /// <summary>i, ii, iii.</summary>
    Roman,
}
