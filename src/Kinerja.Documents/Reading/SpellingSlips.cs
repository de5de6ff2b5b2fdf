using Kinerja.Documents.Drafting;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Reading;

/// <summary>
/// Words that look mistyped, told by the document itself: a word that stands once and differs in one letter from one that stands often, or by one letter
/// more from another word of its own row. Only remarked, never mended. Bounded in words, so that the work stays linear.
/// </summary>
internal static class SpellingSlips
{
    private const int ShortestWord = 5;
    private const int ShortestInRow = 7;
    private const int Often = 5;
    private const int MostWords = 20_000;
    private const int MostWordsOfRow = 200;
    private const int MostRemarks = 30;

    /// <summary>One remark for each word in doubt.</summary>
    public static IEnumerable<Text> Find(IReadOnlyList<SourceLine> lines)
    {
        var seen = new Dictionary<string, (int Count, SourceLine First)>(StringComparer.Ordinal);
        var doubts = new List<(SourceLine Line, string Word, string Likely)>();
        foreach (var line in lines)
        {
            var words = Words(line);
            foreach (var word in words)
            {
                if (seen.TryGetValue(word, out var known))
                    seen[word] = (known.Count + 1, known.First);
                else if (seen.Count < MostWords)
                    seen[word] = (1, line);
            }

            doubts.AddRange(InRow(line, words));
        }

        doubts.AddRange(Rare(seen));
        return doubts.DistinctBy(d => d.Word).OrderBy(d => d.Line.Number).Take(MostRemarks).Select(d =>
        {
            var place = Places.Of(d.Line.At());
            return new Text(
                $"{place.Id}: “{d.Word}” mungkin salah ketik dari “{d.Likely}”; tidak diubah.",
                $"{place.En}: “{d.Word}” may be a slip for “{d.Likely}”; it was not changed.");
        });
    }

    private static List<string> Words(SourceLine line)
    {
        var words = new List<string>();
        foreach (var cell in line.Cells)
        {
            if (!cell.IsFilled || cell.Text.Length > 1000)
                continue;
            foreach (var token in TextFolding.Tokens(cell.Text))
            {
                if (token.Length >= ShortestWord && words.Count < MostWordsOfRow && token.All(char.IsLetter))
                    words.Add(token);
            }
        }

        return words;
    }

    /// <summary>One letter too many, beside the word without it.</summary>
    private static IEnumerable<(SourceLine Line, string Word, string Likely)> InRow(SourceLine line, List<string> words)
    {
        var here = words.ToHashSet(StringComparer.Ordinal);
        foreach (var word in here)
        {
            if (word.Length <= ShortestInRow)
                continue;
            for (var i = 0; i < word.Length - 1; i++)
            {
                // The last letter may be an ending; any other one is not.
                var without = word.Remove(i, 1);
                if (here.Contains(without))
                {
                    yield return (line, word, without);
                    break;
                }
            }
        }
    }

    /// <summary>One letter other, not the first, than in a word that stands often.</summary>
    private static IEnumerable<(SourceLine Line, string Word, string Likely)> Rare(Dictionary<string, (int Count, SourceLine First)> seen)
    {
        var patterns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, (count, _)) in seen)
        {
            for (var i = 1; count >= Often && i < word.Length; i++)
                patterns.TryAdd($"{word[..i]}_{word[(i + 1)..]}", word);
        }

        foreach (var (word, (count, line)) in seen)
        {
            for (var i = 1; count == 1 && i < word.Length; i++)
            {
                if (patterns.TryGetValue($"{word[..i]}_{word[(i + 1)..]}", out var likely))
                {
                    yield return (line, word, likely);
                    break;
                }
            }
        }
    }
}
