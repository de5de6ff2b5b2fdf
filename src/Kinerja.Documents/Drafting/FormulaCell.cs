using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kinerja.Documents.Layout;
using Kinerja.Documents.Reading;
using Kinerja.Model.Formulas;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Drafting;

/// <summary>What a cell of the formula column is: a formula, a formula that could not be read, or words that explain.</summary>
/// <param name="Text">As written, on one line.</param>
/// <param name="Formula">The formula when it was read.</param>
/// <param name="Error">Why it was not, when it is one.</param>
/// <param name="Readings">Texts that it may stand for, when a person must choose.</param>
internal sealed partial record FormulaCell(string Text, Formula? Formula, FormulaError? Error, IReadOnlyList<string> Readings)
{
    private const int LongestCount = 14;

    private static readonly FrozenSet<string> Counts =
        "jumlah nilai total banyaknya realisasi angka luas panjang volume number sum value".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when the words only explain.</summary>
    public bool IsExplanation => Formula is null && Error is null;

    /// <summary>Reads the cell of an indicator.</summary>
    /// <param name="written">The cell.</param>
    /// <param name="indicator">Name of the indicator: a cell that only repeats it calculates nothing.</param>
    public static FormulaCell Read(string written, string indicator)
    {
        var text = string.Join(' ', written.Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim();
        var result = FormulaParser.Parse(text);
        if (result.IsOk)
            return result.Formula.Root is ComponentNode ? Single(text, result.Formula, indicator) : new(text, result.Formula, null, []);
        if (result.Error.Readings is { Count: > 1 } readings)
            return new(text, null, result.Error, readings);
        if (Fraction(text) is { } fraction)
            return new(text, null, result.Error, [fraction]);
        return new(text, null, CellShape.IsFormula(text) ? result.Error : null, []);
    }

    /// <summary>A fraction drawn with a line: what stands above it over what stands below, if that is a formula. Proposed, never taken as given.</summary>
    private static string? Fraction(string text)
    {
        if (text.Length > FormulaLimits.MaxLength || DrawnFraction().Match(text) is not { Success: true } match)
            return null;
        var reading = $"({match.Groups["above"].Value.Trim()}) / ({match.Groups["below"].Value.Trim()}) {match.Groups["factor"].Value}".Trim();
        return FormulaParser.Parse(reading).IsOk ? reading : null;
    }

    /// <summary>Words without an operator: a count that is measured, or an explanation.</summary>
    private static FormulaCell Single(string text, Formula formula, string indicator)
    {
        var tokens = TextFolding.Tokens(Cleaning.Name(text));
        var counts = tokens.Count is > 1 and <= LongestCount && Counts.Contains(tokens[0]) && !TextFolding.Same(text, indicator);
        return counts || formula.Factor != 1 ? new(text, formula, null, []) : new(text, null, null, []);
    }

    [GeneratedRegex(
        @"^(?<above>[^-–—_]{3,})[-–—_]{3,}\s*(?<factor>[xX×]\s*1[\d.]*\s*%?)?\s*(?<below>[^-–—_]{3,})$", RegexOptions.CultureInvariant)]
    private static partial Regex DrawnFraction();
}
