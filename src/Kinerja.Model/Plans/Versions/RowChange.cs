namespace Kinerja.Model.Plans.Versions;

/// <summary>A row that is not the same in two plans: added, removed or changed.</summary>
/// <typeparam name="T">What the row is.</typeparam>
/// <param name="Before">The row as it was; null when it was added.</param>
/// <param name="After">The row as it is; null when it was removed.</param>
/// <param name="Fields">What is not the same; of an added or removed row all that it says.</param>
public sealed record RowChange<T>(T? Before, T? After, IReadOnlyList<FieldChange> Fields)
    where T : class
{
    /// <summary>The row, as it is where it still is.</summary>
    public T Row => After ?? Before ?? throw new InvalidOperationException("A change has a row.");

    /// <summary>True when the row was added.</summary>
    public bool IsAdded => Before is null;

    /// <summary>True when the row was removed.</summary>
    public bool IsRemoved => After is null;
}
