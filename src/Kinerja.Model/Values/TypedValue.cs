using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Kinerja.Model.Values;

/// <summary>
/// A value is never just a number (domain rules, section 2): it is a number, missing, not applicable, not computable or not due.
/// The decimal keeps the decimals that were typed (<c>87,50</c> is 87.50 with scale 2); equality ignores them.
/// In JSON: <c>{"value": 87.6}</c> or <c>{"state": "missing", "reason": "…", "about": "…"}</c>.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.value")]
[JsonConverter(typeof(TypedValueJsonConverter))]
public readonly record struct TypedValue
{
    [Id(0)] private readonly ValueState _state;
    [Id(1)] private readonly decimal _amount;
    [Id(2)] private readonly Reason? _reason;

    private TypedValue(ValueState state, decimal amount, Reason? reason) => (_state, _amount, _reason) = (state, amount, reason);

    /// <summary>Due and not reported. Equals <c>default</c>.</summary>
    public static TypedValue Missing => default;

    /// <summary>What kind of value this is.</summary>
    public ValueState State => _state;

    /// <summary>Why it is not a number; null when unknown or when it is one.</summary>
    public Reason? Reason => _reason;

    /// <summary>True for a number, zero included.</summary>
    public bool IsNumber => _state == ValueState.Number;

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    public decimal Amount => IsNumber ? _amount : throw new InvalidOperationException($"The value is {_state}, not a number.");

    /// <summary>The number, or null.</summary>
    public decimal? AmountOrNull => IsNumber ? _amount : null;

    /// <summary>For logs and operation ids, not for people: the number, or the state and its reason.</summary>
    public override string ToString() => IsNumber
        ? _amount.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : $"{_state}{(_reason is { } reason ? $":{reason.Code}:{reason.About}" : "")}";

    /// <summary>A number; its scale is kept.</summary>
    public static TypedValue Of(decimal amount) => new(ValueState.Number, amount, null);

    /// <summary>Due and not reported, with what is known about it.</summary>
    public static TypedValue MissingBecause(string code, string? about = null) => new(ValueState.Missing, 0, new Reason(code, about));

    /// <summary>The measure does not apply.</summary>
    public static TypedValue NotApplicable(Reason? reason = null) => new(ValueState.NotApplicable, 0, reason);

    /// <summary>Cannot be computed, and why.</summary>
    public static TypedValue NotComputable(string code, string? about = null) => new(ValueState.NotComputable, 0, new Reason(code, about));

    /// <summary>Not due before <paramref name="due"/>.</summary>
    public static TypedValue NotDue(DateOnly? due = null) => new(
        ValueState.NotDue,
        0,
        due is { } d ? new Reason(ReasonCodes.DueOn, d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : null);

    /// <summary>A value of any state but a number, as stored.</summary>
    /// <exception cref="ArgumentException"><paramref name="state"/> is <see cref="ValueState.Number"/>.</exception>
    public static TypedValue NotANumber(ValueState state, Reason? reason) => state == ValueState.Number
        ? throw new ArgumentException("A number needs an amount.", nameof(state))
        : new(state, 0, reason);

    /// <summary>Gives the number when there is one.</summary>
    public bool TryNumber([NotNullWhen(true)] out decimal? amount)
    {
        amount = AmountOrNull;
        return IsNumber;
    }
}
