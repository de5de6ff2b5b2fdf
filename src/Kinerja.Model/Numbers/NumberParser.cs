using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Numbers;

/// <summary>
/// The grammar of a cell: <c>[mark] [bound] quantity [to quantity] [bound] [mark]</c>, where a quantity is
/// <c>[(] [sign] [Rp] [sign] digits [,-] [)] [-] [% | scale] [unit]</c>. Each character is looked at a bounded number of times.
/// </summary>
internal sealed class NumberParser
{
    private readonly string _text;
    private readonly NumberContext _context;
    private readonly NumberScanner _in;
    private readonly QuantityParser _quantities;
    private readonly List<Text> _notes = [];

    public NumberParser(string text, NumberContext context)
    {
        (_text, _context) = (text, context);
        _in = new NumberScanner(text);
        _quantities = new QuantityParser(_in, context, _notes);
    }

    /// <summary>The unit as written; null when none.</summary>
    public string? Unit { get; private set; }

    /// <summary>The footnote mark; null when none.</summary>
    public string? Footnote { get; private set; }

    /// <summary>What deserves a look.</summary>
    public IReadOnlyList<Text> Notes => _notes;

    /// <summary>A dash with a unit or a footnote (<c>- %</c>, <c>-*)</c>, <c>Rp -</c>) or a footnote mark alone; null when the text is something else.</summary>
    public string? ReadMarkerWithExtras()
    {
        var mark = FootnoteMarks.Eat(_in, false);
        if (mark is not null && _in.AtEnd)
        {
            Footnote = mark;
            return NumberCodes.FootnoteOnly;
        }

        _in.Position = 0;
        var start = _in.Position;
        var currency = _in.EatPhrase(NumberWords.Currencies) is not null ? _in.Slice(start) : null;
        _in.SkipBlanks();
        var dashed = _in.Position;
        while (NumberScanner.IsDash(_in.Current))
        {
            _in.Position++;
        }

        if (_in.Position > dashed)
        {
            _in.SkipBlanks();
            var percent = _in.Eat('%');
            var footnote = FootnoteMarks.Eat(_in, false);
            _in.SkipBlanks();
            if (_in.AtEnd)
            {
                (Unit, Footnote) = (percent ? "%" : currency, footnote);
                return currency is null ? NumberCodes.Dash : NumberCodes.AccountingDash;
            }
        }

        _in.Position = 0;
        return null;
    }

    /// <summary>Reads the whole text as a number, a bound or a range.</summary>
    public DigitsVerdict ReadNumber()
    {
        var verdict = Expression();
        if (verdict is null or { Refusal: NumberCodes.NotANumber or NumberCodes.UnknownSuffix })
        {
            var found = NumberDiagnosis.Of(_text);
            return DigitsVerdict.Refuse(found == NumberCodes.NotANumber ? verdict?.Refusal ?? found : found);
        }

        return verdict.Refusal is null ? WithUnitChecked(verdict) : verdict;
    }

    private DigitsVerdict? Expression()
    {
        var before = FootnoteMarks.EatStars(_in);
        _in.SkipBlanks();
        var prefix = _in.EatPhrase(NumberWords.BoundPrefixes);
        var between = prefix is null && _in.EatPhrase(NumberWords.Between) is not null;
        if (_quantities.Read() is not { } first)
        {
            return Failed();
        }

        if (first.Digits.Refusal is not null)
        {
            return first.Digits;
        }

        _in.SkipBlanks();
        var suffix = prefix is null && !between ? _in.EatPhrase(NumberWords.BoundSuffixes) : null;
        Quantity? second = null;
        if (prefix is null && suffix is null && EatRangeSign(between))
        {
            second = _quantities.Read();
            if (second is null or { Digits.Refusal: not null })
            {
                return second?.Digits ?? Failed();
            }
        }

        TakeFootnote(before);
        if (!_in.AtEnd || (between && second is null))
        {
            return Failed();
        }

        Unit = first.Unit ?? second?.Unit;
        return second is not null ? TargetReadings.Range(first, second)
            : (prefix ?? suffix) is { } bound ? TargetReadings.Bound(first.Verdict(), bound.Phrase, bound.Kind)
            : first.Verdict();
    }

    private DigitsVerdict? Failed() => _quantities.Refusal is { } code ? DigitsVerdict.Refuse(code) : null;

    /// <summary>A word of a range, or a dash before another number. A dash with a sign behind it is no range.</summary>
    private bool EatRangeSign(bool between)
    {
        var start = _in.Position;
        if (_in.EatPhrase(NumberWords.RangeWords) is { } word)
        {
            if (word.Kind == "range" || between)
            {
                return true;
            }

            _in.Position = start;
            return false;
        }

        if (!NumberScanner.IsDash(_in.Current))
        {
            return false;
        }

        _in.Position++;
        var blank = _in.SkipBlanks();
        if (NumberScanner.IsDigit(_in.Current) || (!blank && NumberScanner.IsMark(_in.Current)) || _in.StandsAny(NumberWords.Currencies))
        {
            return true;
        }

        _in.Position = start;
        return false;
    }

    private void TakeFootnote(string? before)
    {
        var after = FootnoteMarks.Eat(_in, false);
        _in.SkipBlanks();
        if (before is not null && before == after)
        {
            _notes.Add(new("Tanda bintang di kedua sisi (huruf tebal) diabaikan.", "Asterisks on both sides (bold type) were ignored."));
            return;
        }

        Footnote = after ?? before;
    }

    /// <summary>A percent sign wants a percent unit; any other difference is noted.</summary>
    private DigitsVerdict WithUnitChecked(DigitsVerdict verdict)
    {
        if (Unit is null || string.IsNullOrWhiteSpace(_context.Unit) || Units.Same(Unit, _context.Unit) || Units.IsPart(Unit, _context.Unit))
        {
            return verdict;
        }

        if (Units.IsPercent(Unit))
        {
            return verdict with { Ask = verdict.Ask ?? NumberCodes.PercentUnit };
        }

        _notes.Add(new(
            $"Satuan yang ditulis ({Unit}) berbeda dari satuan indikator ({_context.Unit.Trim()}).",
            $"The unit written ({Unit}) differs from the indicator's unit ({_context.Unit.Trim()})."));
        return verdict;
    }
}
