using Kinerja.Documents.Reading;
using Kinerja.Model.Texts;
using Words = Kinerja.Documents.Layout.HeaderWords;

namespace Kinerja.Documents.Layout;

/// <summary>Reads the heading of a column by its words: spellings, case, order, language and letter spacing do not matter.</summary>
internal static class HeaderVocabulary
{
    private const int LongestLabel = 120;
    private const int MostWords = 14;

    /// <summary>What a heading announces; null when it is not known.</summary>
    public static HeaderLabel? Read(string text)
    {
        if (text.Length is 0 or > LongestLabel)
            return null;
        var tokens = TextFolding.Tokens(Cleaning.Name(text));
        if (tokens.Count is 0 or > MostWords)
            return null;
        return TimeLabel.Read(tokens) ?? ByWords(tokens);
    }

    private static HeaderLabel? ByWords(IReadOnlyList<string> tokens)
    {
        bool Has(IReadOnlySet<string> words) => tokens.Any(words.Contains);
        bool Only(params ReadOnlySpan<IReadOnlySet<string>> allowed)
        {
            foreach (var token in tokens)
            {
                var known = Words.Company.Contains(token);
                foreach (var set in allowed)
                    known |= set.Contains(token);
                if (!known)
                    return false;
            }

            return true;
        }

        if (tokens.All(Words.Number.Contains))
            return new(ColumnMeaning.Number);
        if (Has(Words.Rationale))
            return new(ColumnMeaning.Rationale);
        if (Has(Words.Formula) || (Has(Words.WeakFormula) && !Has(Words.Unit)))
            return new(ColumnMeaning.Formula);
        if (Has(Words.Indicator) || (tokens.Contains("tolok") && tokens.Contains("ukur")))
            return new(IndicatorOf(tokens));
        if (Has(Words.Owner) || (Has(Words.Unit) && (tokens.Contains("kerja") || tokens.Contains("organisasi"))))
            return new(ColumnMeaning.Owner);
        if (tokens.Contains("sumber") || (tokens.Contains("source") && tokens.Contains("data")))
            return new(tokens.Any(t => t is "dana" or "anggaran" or "pembiayaan") ? ColumnMeaning.Ignored : ColumnMeaning.DataSource);
        if (Has(Words.Unit) && tokens.Count <= 4)
            return new(ColumnMeaning.Unit);
        if (Has(Words.Remark) && tokens.Count <= 3)
            return new(ColumnMeaning.Remark);
        if (Has(Words.Polarity) && tokens.Count <= 4)
            return new(ColumnMeaning.Polarity);
        if (Has(Words.Ignored) && tokens.Count <= 6 && !(Words.Measure.Contains(tokens[0]) && !Has(Words.Money)))
            return new(ColumnMeaning.Ignored);
        return Cascade(tokens, Has, Only);
    }

    private static HeaderLabel? Cascade(IReadOnlyList<string> tokens, Func<IReadOnlySet<string>, bool> has, OnlyWords only)
    {
        if (tokens.All(t => t is "uraian" or "description" or "nama" or "name"))
            return new(ColumnMeaning.Description);
        if (tokens.Any(t => t is "subkegiatan" or "subactivity") || (tokens.Contains("sub") && has(Words.Activity)))
            return new(ColumnMeaning.SubActivity);
        if (has(Words.Programme) && has(Words.Activity) && only(Words.Programme, Words.Activity))
            return new(ColumnMeaning.ProgrammeOrActivity);
        if (has(Words.Programme) && only(Words.Programme))
            return new(ColumnMeaning.Programme);
        if (has(Words.Activity) && only(Words.Activity))
            return new(ColumnMeaning.Activity);
        if (has(Words.Goal) && has(Words.Objective) && only(Words.Goal, Words.Objective))
            return new(ColumnMeaning.GoalOrObjective);
        if (has(Words.Goal) && only(Words.Goal))
            return new(ColumnMeaning.Goal);
        if (has(Words.Objective) && only(Words.Objective))
            return new(ColumnMeaning.Objective);
        return null;
    }

    private static ColumnMeaning IndicatorOf(IReadOnlyList<string> tokens)
    {
        bool Has(IReadOnlySet<string> words) => tokens.Any(words.Contains);
        if (Has(Words.Programme) && Has(Words.Activity))
            return ColumnMeaning.Indicator;
        if (Has(Words.Individual) || Has(Words.Activity))
            return ColumnMeaning.ActivityIndicator;
        if (Has(Words.Goal))
            return Has(Words.Objective) ? ColumnMeaning.Indicator : ColumnMeaning.GoalIndicator;
        if (Has(Words.Objective) || Has(Words.Key))
            return ColumnMeaning.KeyIndicator;
        return Has(Words.Programme) || Has(Words.Outcome) ? ColumnMeaning.ProgrammeIndicator : ColumnMeaning.Indicator;
    }

    private delegate bool OnlyWords(params ReadOnlySpan<IReadOnlySet<string>> allowed);
}
