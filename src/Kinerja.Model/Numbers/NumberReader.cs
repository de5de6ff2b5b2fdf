using Kinerja.Model.Texts;

namespace Kinerja.Model.Numbers;

/// <summary>
/// The one reader of numbers for import, paste, API and screens (domain rules, section 4). A decimal comma is the rule; what has two readings is
/// asked about with both, unless a locale is declared; blanks and dashes are missing, never zero; everything else is refused with a reason.
/// Never throws; the time it takes grows with the length of the text, which is bounded.
/// </summary>
public static class NumberReader
{
    /// <summary>Longest text that is read, in UTF-16 units; longer ones are refused unread.</summary>
    public const int MaxLength = 200;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The cell or field as typed; null reads like blank.</param>
    /// <param name="context">What is known about the figure; null for nothing.</param>
    /// <returns>The verdict; the original text is always kept in it.</returns>
    public static NumberReading Read(string? text, NumberContext? context = null)
    {
        var original = text ?? "";
        if (original.Length > MaxLength && !string.IsNullOrWhiteSpace(original))
        {
            return Refused(original, NumberCodes.TooLong);
        }

        var input = NumberInput.Prepare(original.Length > MaxLength ? "" : original);
        if (input.Refusal is { } refusal)
        {
            return Refused(original, refusal);
        }

        var reading = Marker(original, input.Text) ?? Number(original, input.Text, context ?? NumberContext.None);
        return input.Notes.Count == 0 ? reading : reading with { Notes = [.. input.Notes, .. reading.Notes] };
    }

    /// <summary>Texts that stand for "no number" as a whole, and those that a spreadsheet puts in place of one; null for anything else.</summary>
    private static NumberReading? Marker(string original, string text)
    {
        if (text.Length == 0)
        {
            return Missing(original, NumberCodes.Blank);
        }

        if (text.All(c => NumberScanner.IsDash(c) || c is '_' or ' ') || text is "…" || (text.Length > 1 && text.All(c => c is '.' or '…' or ' ')))
        {
            return Missing(original, NumberCodes.Dash);
        }

        if (text[0] is '=' or '@' && !text.StartsWith("=>", StringComparison.Ordinal) && !text.StartsWith("=<", StringComparison.Ordinal))
        {
            return Refused(original, NumberCodes.SpreadsheetFormula);
        }

        if (NumberWords.SpreadsheetErrors.Contains(text.ToUpperInvariant()) || text.All(c => c == '#'))
        {
            return Refused(original, NumberCodes.SpreadsheetError);
        }

        var folded = text.All(c => char.IsAsciiLetter(c) || c is ' ' or '.' or '/' or '#' or '(' or ')' or '-' or '*') ? TextFolding.Fold(text) : "";
        return folded switch
        {
            "" => null,
            _ when NumberWords.NoData.Contains(folded) => Missing(original, NumberCodes.NoData),
            _ when NumberWords.Nil.Contains(folded) => ZeroOrMissing(original, NumberCodes.Nil),
            _ when NumberWords.Booleans.Contains(folded) => Refused(original, NumberCodes.Boolean),
            _ => null,
        };
    }

    private static NumberReading Number(string original, string text, NumberContext context)
    {
        var parser = new NumberParser(text, context);
        if (parser.ReadMarkerWithExtras() is { } marker)
        {
            var reading = marker == NumberCodes.AccountingDash ? ZeroOrMissing(original, marker) : Missing(original, marker);
            return reading with { Unit = parser.Unit, Footnote = parser.Footnote };
        }

        var verdict = parser.ReadNumber();
        if (verdict.Refusal is { } code)
        {
            return Refused(original, code, verdict.Readings.Count > 0 ? verdict.Readings[0] : null);
        }

        var sure = verdict.Ask is null;
        return sure && parser.Footnote is not null && verdict.Readings[0].Value == 0
            ? Missing(original, NumberCodes.ZeroWithFootnote) with { Unit = parser.Unit, Footnote = parser.Footnote }
            : new NumberReading
            {
                Original = original,
                Kind = sure ? NumberKind.Value : NumberKind.Ask,
                Value = sure ? verdict.Readings[0].Value : null,
                Decimals = sure ? verdict.Readings[0].Decimals : 0,
                Readings = sure ? [] : Candidates.All(verdict.Readings),
                Code = verdict.Ask,
                Reason = verdict.Ask is { } ask ? NumberQuestions.Of(ask) : null,
                Unit = parser.Unit,
                Footnote = parser.Footnote,
                Notes = parser.Notes,
            };
    }

    private static NumberReading Missing(string original, string code) => new()
    {
        Original = original,
        Kind = NumberKind.Missing,
        Code = code,
        Reason = NumberQuestions.OfMissing(code),
    };

    private static NumberReading ZeroOrMissing(string original, string code) => new()
    {
        Original = original,
        Kind = NumberKind.Ask,
        Code = code,
        Reason = NumberQuestions.Of(code),
        Readings =
        [
            new("zero", 0, null, 0, new("0 (nol)", "0 (zero)")),
            new("missing", null, null, 0, new("belum ada angka", "no figure yet")),
        ],
    };

    private static NumberReading Refused(string original, string code, NumberAlternative? attempt = null) => new()
    {
        Original = original,
        Kind = NumberKind.Refused,
        Code = code,
        Reason = NumberRefusals.Of(code, attempt?.Rounded),
    };
}
