using System.Collections.Frozen;

namespace Kinerja.Model.Numbers;

/// <summary>Phrases in lower case with what they stand for, found by their first character, the longest first.</summary>
internal sealed class PhraseTable(params (string Phrase, string Kind)[] phrases)
{
    private readonly FrozenDictionary<char, (string Phrase, string Kind)[]> _byFirst = phrases
        .GroupBy(p => p.Phrase[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Phrase.Length).ToArray());

    /// <summary>The longest phrase that stands at a place and does not run on into a word; null when none does.</summary>
    public (string Phrase, string Kind)? At(string lower, int position)
    {
        if (position >= lower.Length || !_byFirst.TryGetValue(lower[position], out var candidates))
        {
            return null;
        }

        foreach (var entry in candidates)
        {
            var after = position + entry.Phrase.Length;
            if (string.CompareOrdinal(lower, position, entry.Phrase, 0, entry.Phrase.Length) == 0
                && (!char.IsLetter(entry.Phrase[^1]) || after >= lower.Length || !char.IsLetter(lower[after])))
            {
                return entry;
            }
        }

        return null;
    }
}
