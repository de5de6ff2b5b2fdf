namespace Kinerja.Grains.Storage;

/// <summary>A record that is a row. It names the version of its shape, so that a program never reads a row whose meaning it does not know.</summary>
/// <remarks>
/// A fresh instance has the version that is written now. Raise it when a field changes its meaning, and when a field is added that must not get lost: a silo
/// of the version before, which still runs while a new one is rolled out, writes rows without the fields it does not know. Rows of all older versions are read.
/// </remarks>
internal interface IStoredRecord
{
    /// <summary>Version of this row's shape, from 1.</summary>
    int Schema { get; }
}
