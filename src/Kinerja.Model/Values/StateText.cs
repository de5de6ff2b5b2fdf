using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Values;

/// <summary>The words for a value that is not a number, as the interface shows them (style guide, section 6).</summary>
public static class StateText
{
    /// <summary>The name of a state without its reason.</summary>
    public static Text Of(ValueState state) => state switch
    {
        ValueState.Number => new("angka", "number"),
        ValueState.NotApplicable => new("tidak berlaku", "not applicable"),
        ValueState.NotComputable => new("tidak dapat dihitung", "cannot be computed"),
        ValueState.NotDue => new("belum jatuh tempo", "not due yet"),
        _ => new("belum dilaporkan", "not reported"),
    };

    /// <summary>
    /// State and reason: <c>belum dilaporkan</c>, <c>belum jatuh tempo (15 April 2026)</c>, <c>tidak dapat dihitung: pembagi nol</c>, <c>tidak berlaku</c>.
    /// </summary>
    public static Text Of(TypedValue value)
    {
        var state = Of(value.State);
        if (value.Reason is not { } reason)
        {
            return state;
        }

        var why = ReasonText.Of(reason);
        return value.State switch
        {
            ValueState.NotDue when reason.Code == ReasonCodes.DueOn => new($"{state.Id} ({why.Id})", $"{state.En} ({why.En})"),
            _ => new($"{state.Id}: {why.Id}", $"{state.En}: {why.En}"),
        };
    }
}
