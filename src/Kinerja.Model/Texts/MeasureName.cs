namespace Kinerja.Model.Texts;

/// <summary>A name taken apart for comparison: what kind of measure it is, and the words that tell what is measured.</summary>
internal sealed class MeasureName
{
    /// <summary>Takes the name apart; <paramref name="other"/> is the name it is compared with, whose words explain its abbreviations.</summary>
    public MeasureName(IReadOnlyList<string> tokens, IReadOnlyList<string> other)
    {
        Measure = SimilarityWords.Measures.FirstOrDefault(tokens.Contains) is { } measure ? Unified(measure) : null;
        var words = new List<string>();
        foreach (var token in tokens)
        {
            if (SimilarityWords.Fillers.Contains(token) || SimilarityWords.Measures.Contains(token) || Abbreviates(token, words))
            {
                continue;
            }

            words.AddRange(other.Contains(token) ? [token] : Expansion(token, other));
        }

        Words = [.. words.Take(TextSimilarity.MaxWords)];
    }

    /// <summary>The kind of measure; null when the name does not say.</summary>
    public string? Measure { get; }

    /// <summary>The telling words in order.</summary>
    public IReadOnlyList<string> Words { get; }

    private static string Unified(string measure) => measure switch
    {
        "%" or "persen" => "persentase",
        "banyaknya" or "total" => "jumlah",
        _ => measure,
    };

    /// <summary><i>Usaha Mikro (UM)</i>: the abbreviation repeats the words just before it.</summary>
    private static bool Abbreviates(string token, List<string> before) =>
        token.Length >= 2 && token.Length <= before.Count && Spells(token, before, before.Count - token.Length);

    /// <summary><i>UM</i> beside <i>Usaha Mikro</i> in the other name: the words it stands for, else the token itself.</summary>
    private static IReadOnlyList<string> Expansion(string token, IReadOnlyList<string> other)
    {
        if (token.Length is < 2 or > 6)
        {
            return [token];
        }

        for (var start = 0; start + token.Length <= Math.Min(other.Count, TextSimilarity.MaxWords * 2); start++)
        {
            if (Spells(token, other, start))
            {
                return [.. other.Skip(start).Take(token.Length)];
            }
        }

        return [token];
    }

    private static bool Spells(string token, IReadOnlyList<string> words, int start)
    {
        for (var i = 0; i < token.Length; i++)
        {
            if (words[start + i].Length < 2 || words[start + i][0] != token[i])
            {
                return false;
            }
        }

        return true;
    }
}
