namespace Kinerja.Web.Application.Help;

/// <summary>A group of keys.</summary>
/// <param name="Name">Its words are <c>Keys.Name</c>.</param>
/// <param name="On">What a page has where they work, as a selector; empty for every page.</param>
/// <param name="Keys">Each with what it does: the words <c>Keys.Name.Does</c>.</param>
public sealed record PageKeys(string Name, string On, IReadOnlyList<(string Does, IReadOnlyList<string> Press)> Keys)
{
    /// <summary>All groups: the one list from which page and dialog are made.</summary>
    public static IReadOnlyList<PageKeys> All { get; } =
    [
        new("Everywhere", "", [("Search", ["Ctrl", "K"]), ("Help", ["?"]), ("Skip", ["Tab"]), ("Close", ["Esc"])]),
        new("Results", "", [("Move", ["↑", "↓"]), ("Open", ["Enter"]), ("Leave", ["Esc"])]),
        new(
            "Grid", "[role=grid]",
            [
                ("Move", ["↑", "↓", "←", "→"]), ("Edit", ["Enter", "F2"]), ("Restore", ["Esc"]), ("RowEnds", ["Home", "End"]), ("GridEnds", ["Ctrl", "Home"]), ("Down", ["Ctrl", "D"]), ("Paste", ["Ctrl", "V"]),
                ("Undo", ["Ctrl", "Z"]),
            ]),
        new("Form", "main form[method=post]", [("Next", ["Tab"]), ("Back", ["Shift", "Tab"]), ("Choose", ["Space"]), ("Send", ["Enter"])]),
    ];
}
