using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>Icon, class and key of words of each state of a row.</summary>
internal static class RowStates
{
    /// <summary>In the order in which coverage is told.</summary>
    public static IReadOnlyList<RowState> All { get; } =
    [
        RowState.Summed, RowState.Listed, RowState.Late, RowState.Hidden, RowState.NotComputable, RowState.NotDue, RowState.Unlinked,
        RowState.NotApplicable, RowState.NotJoined,
    ];

    /// <summary>Name of the symbol, for states without a predicate.</summary>
    public static string Icon(RowState state) => state switch
    {
        RowState.Late => IconName.Missing,
        RowState.Hidden => IconName.Shield,
        RowState.NotDue => IconName.Clock,
        RowState.NotComputable => IconName.Never,
        RowState.Unlinked => IconName.Clip,
        _ => IconName.Dash,
    };

    /// <summary>Ending of <c>k-tile--…</c> and kind of a share.</summary>
    public static string Css(RowState state) => state switch
    {
        RowState.Summed => "b5",
        RowState.Listed => "out",
        RowState.Late => "missing",
        RowState.Hidden => "hidden",
        RowState.NotDue => "later",
        RowState.NotComputable => "never",
        RowState.NotApplicable => "na",
        RowState.Unlinked => "unlinked",
        _ => "none",
    };

    /// <summary>Ending of <c>k-nil--…</c>.</summary>
    public static string Nil(RowState state) => state switch
    {
        RowState.Late => "missing",
        RowState.NotDue => "later",
        RowState.NotComputable => "never",
        _ => "na",
    };
}
