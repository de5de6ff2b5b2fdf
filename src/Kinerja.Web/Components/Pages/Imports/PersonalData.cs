using Kinerja.Model.Plans;

namespace Kinerja.Web.Components.Pages.Imports;

/// <summary>Tells whether a text about a document names who signed it. Such texts are not shown.</summary>
internal sealed class PersonalData(Signatory? signatory)
{
    private const int Shortest = 4;

    private static readonly char[] _between = [' ', '.', ',', '@', '(', ')', '"', '“', '”'];

    // Titles and initials are too short to name anybody.
    private readonly List<string> _words =
    [
        .. (signatory?.Name ?? "").Split(_between, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= Shortest),
    ];

    /// <summary>True when the text holds the number, or a word of the name.</summary>
    public bool Covers(string text) =>
        _words.Exists(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
        || (signatory?.Nip is { Length: >= Shortest } nip && string.Concat(text.Where(char.IsDigit)).Contains(nip, StringComparison.Ordinal));
}
