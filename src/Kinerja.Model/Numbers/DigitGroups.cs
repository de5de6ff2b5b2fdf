namespace Kinerja.Model.Numbers;

/// <summary>
/// Reads a run of digits, dots, commas and single blanks. Indonesian and English use the same two marks the other way round; a run is a value only
/// when exactly the Indonesian reading is possible, or when a locale is declared.
/// </summary>
internal static class DigitGroups
{
    /// <summary>Reads the run.</summary>
    /// <param name="run">ASCII digits, dots, commas and single blanks, holding at least one digit.</param>
    /// <param name="locale">The declared locale.</param>
    /// <param name="dotGroups">True when something else in the text says that dots group thousands (a rupiah sign).</param>
    public static DigitsVerdict Read(string run, NumberLocale locale, bool dotGroups)
    {
        var compact = WithoutBlanksBesideMarks(run);
        var spaced = compact.Length != run.Length;
        if (compact[^1] is '.' or ',')
        {
            return DigitsVerdict.Refuse(NumberCodes.TrailingSeparator);
        }

        var verdict = compact[0] is '.' or ',' ? Leading(compact, locale)
            : compact.Contains(' ', StringComparison.Ordinal) ? Spaced(compact, locale)
            : locale switch
            {
                NumberLocale.Indonesian => Declared(compact, '.', ','),
                NumberLocale.Invariant => Declared(compact, ',', '.'),
                _ => Undeclared(compact, dotGroups),
            };
        return spaced && verdict.Ask is null ? verdict with { Ask = NumberCodes.SpaceInside } : verdict;
    }

    /// <summary><c>,5</c>: a slip or a style; asked unless a locale is declared.</summary>
    private static DigitsVerdict Leading(string run, NumberLocale locale)
    {
        var decimals = run[1..];
        var mark = run[0];
        if (decimals.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return DigitsVerdict.Refuse(NumberCodes.BadGrouping);
        }

        return (locale, mark) switch
        {
            (NumberLocale.Indonesian, ',') or (NumberLocale.Invariant, '.') => DigitsVerdict.Sure(NumberAlternative.Of(decimals, decimals.Length)),
            (NumberLocale.Undeclared, _) => DigitsVerdict.Doubt(NumberCodes.LeadingSeparator, NumberAlternative.Of(decimals, decimals.Length, "decimal")),
            _ => DigitsVerdict.Refuse(NumberCodes.BadGrouping),
        };
    }

    private static DigitsVerdict Declared(string run, char group, char mark) =>
        Strict(run, group, mark) is { } number ? DigitsVerdict.Sure(number) : DigitsVerdict.Refuse(NumberCodes.BadGrouping);

    private static DigitsVerdict Undeclared(string run, bool dotGroups)
    {
        var indonesian = Strict(run, '.', ',');
        var english = Strict(run, ',', '.');
        var plain = !run.AsSpan().ContainsAny('.', ',');
        if (indonesian is not null && (english is null || plain || (dotGroups && !run.Contains(',', StringComparison.Ordinal))))
        {
            return DigitsVerdict.Sure(indonesian);
        }

        if (indonesian is not null && english is not null)
        {
            var (thousands, decimals) = indonesian.Scale == 0 ? (indonesian, english) : (english, indonesian);
            return DigitsVerdict.Doubt(NumberCodes.GroupingOrDecimal, thousands.Assuming("thousands"), decimals.Assuming("decimal"));
        }

        return english switch
        {
            null => LastDot(run),
            { Scale: 0 } => DigitsVerdict.Doubt(NumberCodes.CommaGrouping, english.Assuming("thousands")),
            _ => DotForComma(run, english),
        };
    }

    /// <summary><c>87.3</c>: 87,3, or 873 with a stray dot (or a digit short). Where that is far-fetched only the first is offered.</summary>
    private static DigitsVerdict DotForComma(string run, NumberAlternative english)
    {
        var dot = run.IndexOf('.', StringComparison.Ordinal);
        var mayGroup = dot <= 3 && run.Length - dot - 1 < 3 && run[0] != '0' && !run.Contains(',', StringComparison.Ordinal);
        return mayGroup
            ? DigitsVerdict.Doubt(NumberCodes.DecimalDot, english.Assuming("decimal"), NumberAlternative.Of(run.Remove(dot, 1), 0, "thousands"))
            : DigitsVerdict.Doubt(NumberCodes.DecimalDot, english.Assuming("decimal"));
    }

    /// <summary><c>1.234.56</c>: the last dot may be a decimal mark, or a digit is missing behind it. <c>1.2.3</c> is neither.</summary>
    private static DigitsVerdict LastDot(string run)
    {
        var last = run.LastIndexOf('.');
        var head = last > 0 ? run[..last] : "";
        if (run.Contains(',', StringComparison.Ordinal) || !head.Contains('.', StringComparison.Ordinal) || Strict(head, '.', ',') is not { } whole)
        {
            return DigitsVerdict.Refuse(NumberCodes.BadGrouping);
        }

        var tail = run[(last + 1)..];
        var decimals = NumberAlternative.Of(whole.Digits + tail, tail.Length, "decimal");
        return tail.Length < 3
            ? DigitsVerdict.Doubt(NumberCodes.DecimalDot, decimals, NumberAlternative.Of(whole.Digits + tail, 0, "thousands"))
            : DigitsVerdict.Doubt(NumberCodes.DecimalDot, decimals);
    }

    /// <summary>Blanks between thousands; anything else with a blank inside is two numbers.</summary>
    private static DigitsVerdict Spaced(string run, NumberLocale locale)
    {
        var head = run[..run.LastIndexOf(' ')];
        var mark = run.AsSpan().ContainsAny('.', ',') ? run[run.AsSpan().IndexOfAny('.', ',')] : ',';
        var allowed = (locale, mark) is not ((NumberLocale.Indonesian, '.') or (NumberLocale.Invariant, ','));
        return allowed && !head.AsSpan().ContainsAny('.', ',') && Strict(run, ' ', mark) is { } number
            ? DigitsVerdict.Doubt(NumberCodes.SpaceGrouping, number.Assuming("thousands"))
            : DigitsVerdict.Refuse(NumberCodes.TwoNumbers);
    }

    /// <summary>
    /// The strict grammar: digits, or 1–3 digits not beginning with 0 and groups of exactly three, then optionally the decimal mark and digits.
    /// Null when the run does not follow it.
    /// </summary>
    private static NumberAlternative? Strict(string run, char group, char mark)
    {
        var at = run.IndexOf(mark, StringComparison.Ordinal);
        var whole = at < 0 ? run : run[..at];
        var decimals = at < 0 ? "" : run[(at + 1)..];
        if ((at >= 0 && decimals.Length == 0) || decimals.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var groups = whole.Split(group);
        var grouped = groups.Length > 1;
        for (var i = 0; i < groups.Length; i++)
        {
            var digits = groups[i];
            var fits = !grouped ? digits.Length > 0 : i == 0 ? digits.Length is >= 1 and <= 3 && digits[0] != '0' : digits.Length == 3;
            if (!fits || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }
        }

        return NumberAlternative.Of(string.Concat(groups) + decimals, decimals.Length);
    }

    private static string WithoutBlanksBesideMarks(string run)
    {
        var kept = new char[run.Length];
        var count = 0;
        for (var i = 0; i < run.Length; i++)
        {
            var beside = run[i] == ' ' && ((i > 0 && run[i - 1] is '.' or ',') || (i + 1 < run.Length && run[i + 1] is '.' or ','));
            if (!beside)
            {
                kept[count++] = run[i];
            }
        }

        return new string(kept, 0, count);
    }
}
