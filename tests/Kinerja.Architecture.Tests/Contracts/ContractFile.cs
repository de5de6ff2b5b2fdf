namespace Kinerja.Architecture.Tests.Contracts;

/// <summary>
/// The contracts as they were read and committed. A line of what is there; a line that begins with <c>gone</c> for what was taken away on purpose, with the reason after <c>#</c>: since
/// which version nobody calls or sends it any more.
/// </summary>
internal sealed class ContractFile
{
    private const string Gone = "gone ";

    private ContractFile(IEnumerable<string> lines)
    {
        var all = lines.Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#')).ToList();
        Known = all.Where(l => !l.StartsWith(Gone, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        Removed = [.. all.Where(l => l.StartsWith(Gone, StringComparison.Ordinal)).Select(l => l[Gone.Length..].Split('#', 2)).Select(l => (l[0].Trim(), l.Length > 1 ? l[1].Trim() : ""))];
    }

    public IReadOnlySet<string> Known { get; }

    public IReadOnlyList<(string Line, string Reason)> Removed { get; }

    public static ContractFile Of(string text) => new(text.Split('\n'));

    /// <summary>What a silo of the version before would not understand, or would take for something else.</summary>
    public IReadOnlyList<string> Broken(IReadOnlyList<string> now)
    {
        var (there, names) = (now.ToHashSet(), now.Select(NameOf).ToHashSet());
        return
        [
            .. Known.Except(there).Select(line => $"{line}: is gone or another. Keep it; a new member takes the next number, a new method a new name. What nobody of the version before uses any more is named as gone, with the reason."),
            .. Removed.Where(r => r.Reason.Length < 10).Select(r => $"{r.Line}: is gone without a reason."),
            .. Removed.Where(r => !there.Contains(r.Line) && names.Contains(NameOf(r.Line))).Select(r => $"{r.Line}: its name or number was given to something else."),
            .. Removed.Where(r => there.Contains(r.Line)).Select(r => $"{r.Line}: is said to be gone and is there."),
        ];
    }

    /// <summary>What is there and was not read yet.</summary>
    public IReadOnlyList<string> New(IReadOnlyList<string> now) => [.. now.Where(l => !Known.Contains(l))];

    /// <summary>What a line is about: the method, the number of a member, the number of a value.</summary>
    private static string NameOf(string line) => string.Join(' ', line.Split(' ', 4)[..Math.Min(3, line.Split(' ', 4).Length)]).TrimEnd(':');
}
