namespace Kinerja.Model.Outcomes;

/// <summary>An outcome of whatever type, for those who look at all of them.</summary>
public interface IOutcome
{
    /// <summary>Empty when all is well.</summary>
    IReadOnlyList<Problem> Problems { get; }

    /// <summary>The value; null when there is none.</summary>
    object? Content { get; }
}
