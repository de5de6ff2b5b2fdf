namespace Kinerja.Grains.Audit;

/// <summary>A grain that knows, without reading anything, what an operation of its own changed.</summary>
internal interface ITellsChanges
{
    /// <summary>Before and after, as JSON; null when it is not known any more.</summary>
    (string Before, string After)? ChangeBy(string operationId);
}
