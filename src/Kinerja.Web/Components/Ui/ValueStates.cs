using Kinerja.Model.Values;

namespace Kinerja.Web.Components.Ui;

/// <summary>Icon and class of each state that is not a number.</summary>
internal static class ValueStates
{
    /// <summary>Name of the symbol.</summary>
    public static string Icon(ValueState state) => state switch
    {
        ValueState.Missing => IconName.Missing,
        ValueState.NotDue => IconName.Clock,
        ValueState.NotComputable => IconName.Never,
        ValueState.NotApplicable => IconName.Dash,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A number has no icon."),
    };

    /// <summary>Ending of the class <c>k-nil--…</c>.</summary>
    public static string Css(ValueState state) => state switch
    {
        ValueState.Missing => "missing",
        ValueState.NotDue => "later",
        ValueState.NotComputable => "never",
        _ => "na",
    };
}
