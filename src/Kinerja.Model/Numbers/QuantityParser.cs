using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Numbers;

/// <summary>Reads one quantity; <see cref="Refusal"/> says more when it cannot.</summary>
internal sealed class QuantityParser(NumberScanner scanner, NumberContext context, List<Text> notes)
{
    private int _signs;
    private bool _negative;
    private string? _signDoubt;
    private string? _unit;
    private List<(IReadOnlyList<string> Parts, int Exponent)> _scales = [];
    private string? _scaleDoubt;

    /// <summary>A better reason than "no number", found on the way.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Reads a quantity at the scanner; null when none stands there.</summary>
    public Quantity? Read()
    {
        (_signs, _negative, _signDoubt, _unit, _scales, _scaleDoubt) = (0, false, null, null, [], null);
        scanner.SkipBlanks();
        var open = scanner.Eat('(');
        Signs();
        var start = scanner.Position;
        var currency = scanner.EatPhrase(NumberWords.Currencies) is not null ? scanner.Slice(start) : null;
        if (currency is not null)
        {
            scanner.SkipBlanks();
            Signs();
        }

        if (_signs > 1)
        {
            return Refuse(NumberCodes.DoubleSign);
        }

        if (DigitRun.Read(scanner, open) is not { } run)
        {
            return null;
        }

        var money = EatMoneyDash(currency is not null);
        var closed = !open || scanner.Eat(')');
        TrailingMinus(open);
        if (_signs > 1)
        {
            return Refuse(NumberCodes.DoubleSign);
        }

        if (!Suffix() || !(closed || scanner.Eat(')')))
        {
            return null;
        }

        var rupiah = currency is not null || Units.IsRupiah(_unit);
        var digits = DigitGroups.Read(run, money ? NumberLocale.Indonesian : context.Locale, rupiah && _scales.Count == 0);
        NoteLeadingZeros(run, digits);
        return new Quantity
        {
            Digits = digits,
            Negative = _negative,
            SignDoubt = open ? NumberCodes.Brackets : _signDoubt,
            Scales = _scales,
            ScaleDoubt = _scaleDoubt,
            Unit = _unit ?? currency?.TrimEnd('.'),
        };
    }

    private Quantity? Refuse(string code)
    {
        Refusal = code;
        return null;
    }

    /// <summary>Signs before the digits, with the blanks between and after them. A long dash or a blank after it leaves the sign in doubt.</summary>
    private void Signs()
    {
        while (NumberScanner.IsDash(scanner.Current) || scanner.Current == '+')
        {
            var sign = scanner.Current;
            _signs++;
            scanner.Position++;
            var blank = scanner.SkipBlanks();
            if (sign == '+')
            {
                notes.Add(new("Tanda + di depan diabaikan.", "The plus sign in front was ignored."));
                continue;
            }

            _negative = true;
            _signDoubt = blank || !NumberScanner.IsHyphen(sign) ? NumberCodes.DashOrMinus : null;
        }
    }

    /// <summary><c>,-</c> closes an amount of money: nothing behind the comma. With a rupiah sign <c>.-</c> does the same.</summary>
    private bool EatMoneyDash(bool currency)
    {
        var start = scanner.Position;
        if (!scanner.Eat(',') && !(currency && scanner.Eat('.')))
        {
            return false;
        }

        var dashes = 0;
        while (dashes < 3 && NumberScanner.IsDash(scanner.Current))
        {
            scanner.Position++;
            dashes++;
        }

        if (dashes > 0 && !NumberScanner.IsDigit(scanner.Current))
        {
            return true;
        }

        scanner.Position = start;
        return false;
    }

    /// <summary>A dash with nothing behind it: a minus as some programs write it, or the end of an amount.</summary>
    private void TrailingMinus(bool open)
    {
        var start = scanner.Position;
        scanner.SkipBlanks();
        if (NumberScanner.IsDash(scanner.Current))
        {
            scanner.Position++;
            scanner.SkipBlanks();
            if (scanner.AtEnd || (open && scanner.Current == ')'))
            {
                _signs++;
                _signDoubt = NumberCodes.TrailingMinus;
                return;
            }
        }

        scanner.Position = start;
    }

    /// <summary>Percent, scale and unit; false when letters stand here that are none.</summary>
    private bool Suffix()
    {
        var start = scanner.Position;
        var glued = !scanner.SkipBlanks();
        if (scanner.Current is '%' or '‰')
        {
            _unit = scanner.Current.ToString();
            scanner.Position++;
            return true;
        }

        var words = new UnitWords(scanner, context);
        if (words.EatScale() is { } scale)
        {
            (_scales, _scaleDoubt) = (scale.Options, scale.Doubt);
            notes.AddRange(scale.Notes);
            start = scanner.Position;
            glued = false;
            scanner.SkipBlanks();
        }

        if (words.EatUnit(glued, _scales.Count > 0) is { } unit)
        {
            _unit = unit;
            return true;
        }

        Refusal = words.Refusal;
        scanner.Position = start;
        return Refusal is null;
    }

    private void NoteLeadingZeros(string run, DigitsVerdict digits)
    {
        if (digits.Refusal is null && run.Length > 1 && run[0] == '0' && NumberScanner.IsDigit(run[1]))
        {
            notes.Add(new("Nol di depan angka diabaikan.", "Zeros in front of the number were ignored."));
        }
    }
}
