using System.Diagnostics.CodeAnalysis;

namespace Kinerja.Model.Formulas;

/// <summary>A formula, or the error with its position. Nothing is guessed.</summary>
public sealed record FormulaResult
{
    /// <summary>The formula when it was read.</summary>
    public Formula? Formula { get; init; }

    /// <summary>The error otherwise.</summary>
    public FormulaError? Error { get; init; }

    /// <summary>True when there is a formula.</summary>
    [MemberNotNullWhen(true, nameof(Formula))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Formula is not null;
}
