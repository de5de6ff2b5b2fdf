namespace Kinerja.Grains.Storage;

/// <summary>How large a row may become.</summary>
internal static class RowLimits
{
    /// <summary>
    /// Bytes of JSON. A row of a table takes 983,040, but the emulator refuses to <i>replace</i> a row whose bytes, written as base64, exceed one mebibyte:
    /// that is 786,432 bytes. A row that can be inserted must also be replaceable everywhere.
    /// </summary>
    public const int MaxBytes = 780_000;
}
