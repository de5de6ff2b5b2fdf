using System.Diagnostics.CodeAnalysis;

namespace Kinerja.Model.Outcomes;

/// <summary>Either a value or the problems that stood in its way. Exceptions are for the unexpected only.</summary>
/// <typeparam name="T">The value when all is well.</typeparam>
[GenerateSerializer, Immutable, Alias("kinerja.outcome`1")]
public sealed record Outcome<T> : IOutcome
{
    /// <summary>The value; default when <see cref="IsOk"/> is false.</summary>
    [Id(0)] public T? Value { get; init; }

    /// <summary>Empty when the value is there.</summary>
    [Id(1)] public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Problems.Count == 0;

    /// <summary>The first problem.</summary>
    /// <exception cref="InvalidOperationException">There is no problem.</exception>
    public Problem Problem => Problems.Count > 0 ? Problems[0] : throw new InvalidOperationException("The outcome is a value.");

    /// <inheritdoc/>
    object? IOutcome.Content => Value;

    /// <summary>A value.</summary>
    public static implicit operator Outcome<T>(T value) => new() { Value = value };

    /// <summary>A single problem.</summary>
    public static implicit operator Outcome<T>(Problem problem) => new() { Problems = [problem] };
}

/// <summary>Makers of <see cref="Outcome{T}"/> for callers that know the type only at the call.</summary>
public static class Outcome
{
    /// <summary>A value.</summary>
    public static Outcome<T> Ok<T>(T value) => value;

    /// <summary>One or more problems.</summary>
    /// <exception cref="ArgumentException">No problem was given.</exception>
    public static Outcome<T> Refused<T>(params IReadOnlyList<Problem> problems) =>
        problems.Count > 0 ? new() { Problems = problems } : throw new ArgumentException("A refusal needs a problem.", nameof(problems));
}
