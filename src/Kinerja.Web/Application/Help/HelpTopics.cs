namespace Kinerja.Web.Application.Help;

/// <summary>Parts of the help. Each has a title, words by which it is found, and paragraphs <c>.1</c>, <c>.2</c> … in both languages.</summary>
public static class HelpTopics
{
    /// <summary>First steps of each role.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["Operator", "Head", "Reviewer", "Admin", "Viewer"];

    /// <summary>Work that several do.</summary>
    public static IReadOnlyList<string> Work { get; } = ["Enter", "Submit", "Verify", "Import", "Talk"];

    /// <summary>What is read off a page.</summary>
    public static IReadOnlyList<string> Reading { get; } = ["States", "Bands", "Achievement"];

    /// <summary>All of them in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Roles, .. Work, .. Reading];

    /// <summary>Paragraphs of a part: steps of a way, in order.</summary>
    public const int MaxSteps = 6;
}
