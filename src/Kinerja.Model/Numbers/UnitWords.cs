using System.Globalization;
using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Numbers;

/// <summary>Scale words and units behind a number.</summary>
internal sealed class UnitWords(NumberScanner scanner, NumberContext context)
{
    private const int MaxWords = 6;

    /// <summary>Why the letters here are no unit; null when nothing but "not a unit" can be said.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Takes <c>juta</c>, <c>M</c> and the like; null when none stands here.</summary>
    public (List<(IReadOnlyList<string> Parts, int Exponent)> Options, string? Doubt, List<Text> Notes)? EatScale()
    {
        var start = scanner.Position;
        EatLetters();
        var word = scanner.Slice(start);
        var known = NumberWords.Scales.TryGetValue(word.ToLowerInvariant(), out var exponent);
        List<(IReadOnlyList<string> Parts, int Exponent)> options = known ? [([], exponent)]
            : NumberWords.ScaleLetters.TryGetValue(word, out var letters) && !Units.Same(word, context.Unit)
                ? [.. letters.Select(l => ((IReadOnlyList<string>)[l.Part], l.Exponent))]
                : [];
        if (options.Count == 0)
        {
            scanner.Position = start;
            return null;
        }

        scanner.Eat('.');
        if (UnitScale() is { } inUnit)
        {
            return (
                [
                    .. options.Select(o => ((IReadOnlyList<string>)["full", .. o.Parts], o.Exponent)),
                    .. options.Select(o => ((IReadOnlyList<string>)["inUnit", .. o.Parts], o.Exponent - inUnit)),
                ],
                NumberCodes.ScaleInUnit,
                []);
        }

        return known
            ? (options, null, [Applied(word, exponent)])
            : (options, NumberCodes.ScaleLetter, []);
    }

    /// <summary>Takes a unit of one to six words; null when none stands here.</summary>
    /// <param name="glued">True when no blank parts it from the number: then only known units are taken.</param>
    /// <param name="scaled">True behind a scale word: a second one is no unit.</param>
    public string? EatUnit(bool glued, bool scaled)
    {
        var start = scanner.Position;
        for (var count = 0; count < MaxWords; count++)
        {
            var wordStart = scanner.Position;
            if (!char.IsLetter(scanner.Current) || scanner.StandsAny(NumberWords.RangeWords) || scanner.StandsAny(NumberWords.BoundSuffixes)
                || scanner.Ahead(1) == ')')
            {
                break;
            }

            EatWord();
            var word = scanner.LowerSlice(wordStart).TrimEnd('.');
            if (Objection(word, count == 0, glued, scaled) is { } code)
            {
                Refusal = code;
                scanner.Position = start;
                return null;
            }

            glued = false;
            var end = scanner.Position;
            if (!scanner.SkipBlanks() || !char.IsLetter(scanner.Current))
            {
                scanner.Position = end;
                break;
            }
        }

        var unit = scanner.Slice(start).TrimEnd(' ');
        return unit.Length == 0 ? null : unit;
    }

    private string? Objection(string word, bool first, bool glued, bool scaled)
    {
        if (first && NumberWords.Months.Contains(word))
        {
            return NumberCodes.Date;
        }

        if (NumberWords.NotInUnits.Contains(word) || NumberWords.Scales.ContainsKey(word) || (scaled && NumberWords.Nil.Contains(word)))
        {
            return NumberCodes.NotANumber;
        }

        var expected = Units.Same(word, context.Unit);
        return glued && !NumberWords.GluedUnits.Contains(word) && !expected ? NumberCodes.UnknownSuffix
            : first && word.Length == 1 && !glued && !NumberWords.LetterUnits.Contains(word) && !expected ? NumberCodes.NotANumber
            : null;
    }

    /// <summary>Letters, and what units carry inside: <c>m²</c>, <c>m2</c>, <c>orang/hari</c>, <c>dok.</c>, <c>rata-rata</c>.</summary>
    private void EatWord()
    {
        EatLetters();
        while (true)
        {
            if (NumberScanner.IsDigit(scanner.Current) || scanner.Current is '²' or '³' or '.')
            {
                scanner.Position++;
            }
            else if ((scanner.Current == '/' || NumberScanner.IsHyphen(scanner.Current)) && char.IsLetter(scanner.Ahead(1)))
            {
                scanner.Position++;
                EatLetters();
            }
            else
            {
                return;
            }
        }
    }

    private void EatLetters()
    {
        while (char.IsLetter(scanner.Current)
            || CharUnicodeInfo.GetUnicodeCategory(scanner.Current) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        {
            scanner.Position++;
        }
    }

    /// <summary>The power of ten in the indicator's own unit (<i>juta rupiah</i>: 6); null when there is none.</summary>
    private int? UnitScale()
    {
        foreach (var word in Texts.TextFolding.Tokens(context.Unit))
        {
            if (NumberWords.Scales.TryGetValue(word, out var exponent))
            {
                return exponent;
            }
        }

        return null;
    }

    private static Text Applied(string word, int exponent)
    {
        var factor = NumberPrinter.Both(NumberAlternative.Of("1", -exponent).Value, 0);
        return new($"Kata “{word}” dibaca sebagai pengali {factor.Id}.", $"The word “{word}” was read as times {factor.En}.");
    }
}
