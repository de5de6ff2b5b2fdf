using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Formulas.Reading;

/// <summary>Writes out the readings of a doubtful formula, so that a person can choose one. Only readings that can be read are offered.</summary>
internal static class FormulaReadings
{
    private const int MaxReadings = 6;
    private const int MaxChoices = 12;

    /// <summary>The question, or null when there is nothing to ask or the error found is no matter of choice.</summary>
    /// <param name="text">The formula as written.</param>
    /// <param name="composition">What was read, with its doubts.</param>
    /// <param name="error">The error met with the safest readings; null when they read well.</param>
    public static FormulaError? Ask(string text, Composition composition, FormulaError? error)
    {
        if (error is { Code: "fractionBar" })
        {
            return error with { Readings = Readable(FractionReadings(text, error.Position)) };
        }

        if (composition.Error is null && composition.Doubts.Count == 0)
        {
            return error switch
            {
                { Code: "factorWithoutRatio" } => error with { Readings = Readable([$"\"{composition.Tokens[0].Component?.Text} {text[error.Position..].Trim()}\""]) },
                { Code: "ambiguousOrder" } => error with { Readings = Readable(OrderReadings(text, composition.Tokens, error.Position)) },
                _ => null,
            };
        }

        if (composition.Error is not null)
        {
            return null;
        }

        var readings = Readable(Written(text, composition, []).Take(MaxReadings));
        return readings.Count == 0 && error is not null ? null : Question(composition.Doubts.MinBy(d => d.Position)!, readings);
    }

    /// <summary>The readings under some choices; doubts that a choice brings up are answered too.</summary>
    private static IEnumerable<string> Written(string text, Composition composition, Dictionary<string, int> choices)
    {
        if (composition.Error is not null || choices.Count > MaxChoices)
        {
            return [];
        }

        if (composition.Doubts.Count == 0)
        {
            return [Join(composition.Tokens.Select(t => Write(text, t)))];
        }

        // Two groups of doubts are combined; of more, all are read the same way.
        var groups = composition.Doubts.DistinctBy(d => d.Group).ToList();
        var together = groups.Count > 2 ? groups : groups[..1];
        return Enumerable.Range(0, together.Max(g => g.Choices)).SelectMany(choice =>
        {
            var next = new Dictionary<string, int>(choices);
            together.ForEach(g => next[g.Group] = Math.Min(choice, g.Choices - 1));
            return Written(text, FormulaComposer.Compose(composition.Source, next), next);
        });
    }

    /// <summary><c>A + B / C x 100%</c>: brackets around the sum, or around the ratio.</summary>
    private static IEnumerable<string> OrderReadings(string text, IReadOnlyList<FormulaToken> tokens, int position)
    {
        var words = tokens.Select(t => Write(text, t)).ToList();
        var sign = tokens.Select((t, i) => (t, i)).First(x => x.t.Start == position && x.t.IsOperator).i;
        var first = Edge(tokens, sign, -1, k => false);
        var divide = Edge(tokens, sign, 1, k => k is TokenKind.Divide or TokenKind.Multiply);
        var last = Edge(tokens, sign, 1, k => k is TokenKind.Add or TokenKind.Subtract);
        yield return Bracketed(words, first + 1, divide);
        yield return Bracketed(words, sign + 1, last);
    }

    /// <summary>The token at which the bracket level of a token ends in a direction, or the first of a kind at that level.</summary>
    private static int Edge(IReadOnlyList<FormulaToken> tokens, int from, int step, Func<TokenKind, bool> stop)
    {
        var depth = 0;
        var i = from + step;
        for (; i >= 0 && i < tokens.Count; i += step)
        {
            var inward = step > 0 ? TokenKind.Open : TokenKind.Close;
            var outward = step > 0 ? TokenKind.Close : TokenKind.Open;
            depth += tokens[i].Kind == inward ? 1 : tokens[i].Kind == outward ? -1 : 0;
            if (depth < 0 || (depth == 0 && stop(tokens[i].Kind)))
            {
                break;
            }
        }

        return i;
    }

    private static string Bracketed(IReadOnlyList<string> words, int from, int to) =>
        Join(words.Take(from).Append($"({Join(words.Skip(from).Take(to - from))})").Concat(words.Skip(to)));

    /// <summary>A blank between all words but inside brackets.</summary>
    private static string Join(IEnumerable<string> words)
    {
        var text = new System.Text.StringBuilder();
        foreach (var word in words)
        {
            var sign = text.Length == 1 && text[0] == '-'; // a blank would make it a bullet
            var tight = text.Length == 0 || sign || word is ")" or "]" or "}" || (text[^1] is '(' or '[' or '{');
            text.Append(tight ? "" : " ").Append(word);
        }

        return text.ToString();
    }

    private static string Write(string text, FormulaToken token) => token.Kind switch
    {
        TokenKind.Component when token.Quote => FormulaPrinter.Quoted(token.Component!.Text, token.Component.YearOffset, true),
        TokenKind.Component => string.Join(' ', text[token.Start..token.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        TokenKind.Number => FormulaPrinter.Constant(token.Value),
        TokenKind.Percent => $"{FormulaPrinter.Constant(token.Value)}%",
        TokenKind.UnitNumber => $"{FormulaPrinter.Constant(token.Value)} {token.Unit}",
        TokenKind.PerFactor => token.Unit is null ? $"per {FormulaPrinter.Constant(token.Value)}" : $"per {FormulaPrinter.Constant(token.Value)} {token.Unit}",
        TokenKind.Open or TokenKind.Close => token.Bracket.ToString(),
        TokenKind.Multiply => "x",
        _ => ((char)token.Kind).ToString(),
    };

    private static IReadOnlyList<string> Readable(IEnumerable<string> readings) =>
        [.. readings.Distinct(StringComparer.Ordinal).Where(r => FormulaParser.Read(r, out var c).IsOk && c?.Doubts.Count == 0)];

    /// <summary>A fraction over two lines with a bar between them, rewritten on one line.</summary>
    private static IEnumerable<string> FractionReadings(string text, int bar)
    {
        var end = bar;
        while (end < text.Length && (text[end] is '-' or '_' or '−' or (>= '\u2010' and <= '\u2015') or (>= '\u2500' and <= '\u257F')))
        {
            end++;
        }

        var line = text.IndexOf('\n', end);
        if (line < 0)
        {
            yield break;
        }

        var title = text[..bar].LastIndexOf('=');
        var above = text[(title + 1)..bar].Trim();
        var factor = text[end..line].Trim();
        var below = text[(line + 1)..].Trim();
        yield return $"({above}) / ({below}) {factor}".Trim();
    }

    private static FormulaError Question(Doubt doubt, IReadOnlyList<string> readings)
    {
        var (code, expected, message) = doubt.Kind switch
        {
            DoubtKind.Slash => (
                "ambiguousSlash",
                new Text("tanda / dengan spasi bila membagi, tanda kutip bila bagian nama", "blanks around the slash if it divides, quotation marks if it belongs to the name"),
                new Text("Tanda / di sini dapat berarti dibagi atau bagian dari nama. Pilih yang dimaksud.", "The slash may divide or belong to a name. Choose what is meant.")),
            DoubtKind.Hyphen => (
                "ambiguousHyphen",
                new Text("tanda - dengan spasi bila mengurangi, tanda kutip bila bagian nama", "blanks around the dash if it subtracts, quotation marks if it belongs to the name"),
                new Text("Tanda - di sini dapat berarti dikurangi atau bagian dari tulisan. Pilih yang dimaksud.", "The dash may subtract or belong to the wording. Choose what is meant.")),
            DoubtKind.Plus => (
                "ambiguousPlus",
                new Text("tanda + dengan spasi bila menambah, tanda kutip bila bagian nama", "blanks around the plus if it adds, quotation marks if it belongs to the name"),
                new Text("Tanda + di sini dapat berarti ditambah atau bagian dari nama. Pilih yang dimaksud.", "The plus may add or belong to the name. Choose what is meant.")),
            DoubtKind.NumberWords => (
                "ambiguousNumber",
                new Text("angka saja, atau nama dalam tanda kutip", "the number alone, or the name in quotation marks"),
                new Text("Angka ini diikuti kata. Maksudnya angka saja, atau nama data?", "Words follow this number. Is the number alone meant, or the name of a figure?")),
            DoubtKind.Number => (
                "ambiguousNumber",
                new Text("angka seperti 1.000 atau 0,5", "a number such as 1.000 or 0,5"),
                new Text(
                    "Angka ini dapat dibaca lain. Titik memisahkan ribuan, koma memisahkan desimal. Pilih yang dimaksud.",
                    "This number may be read otherwise. A dot groups thousands, the comma is the decimal sign. Choose what is meant.")),
            DoubtKind.Year => (
                "ambiguousYear",
                new Text("tahun N, tahun N-1, atau nama dalam tanda kutip", "tahun N, tahun N-1, or the name in quotation marks"),
                new Text(
                    "Angka tahun di sini dapat berarti tahun laporan atau bagian dari nama. Pilih yang dimaksud.",
                    "The calendar year may mean the year of reporting or belong to the name. Choose what is meant.")),
            DoubtKind.YearWithoutName => (
                "yearWithoutComponent",
                new Text("nama data", "the name of a figure"),
                new Text("Tanda tahun ini tidak punya nama data. Maksudnya data sebelumnya?", "This year mark has no name. Is the figure before it meant?")),
            DoubtKind.Colon => (
                "ambiguousColon",
                new Text("tanda = di belakang judul, atau tanda / bila membagi", "an equals sign after a title, or a slash if it divides"),
                new Text("Tanda : di sini dapat mengakhiri judul atau berarti dibagi. Pilih yang dimaksud.", "The colon may end a title or divide. Choose what is meant.")),
            _ => (
                "ambiguousWord",
                new Text("tanda hitung (+, -, x, /), atau nama dalam tanda kutip", "an operator (+, -, x, /), or the name in quotation marks"),
                new Text("Kata ini dapat berarti hitungan atau bagian dari nama. Pilih yang dimaksud.", "This word may calculate or belong to a name. Choose what is meant.")),
        };
        return new FormulaError(code, doubt.Position, expected, message, readings);
    }
}
