using Kinerja.Model.Formulas;
using Kinerja.Model.Values;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>Sums in words: "494 koperasi sehat dari 6.625 koperasi yang dinilai".</summary>
internal static class SumWords
{
    private static readonly string[] Counting = ["jumlah ", "jml. ", "jml ", "jlh ", "banyaknya "];

    /// <summary>The sums behind a figure in one line; null without components.</summary>
    public static string? Sentence(IStringLocalizer<OverviewWords> words, IndicatorInfo indicator, FigureInfo figure)
    {
        if (figure.Sums.Count == 0)
        {
            return null;
        }

        return Parts(indicator, figure) is (var part, var whole)
            ? words["Sum.Ratio", Print(part.Value), Noun(part), Print(whole.Value), Noun(whole)]
            : string.Join("; ", figure.Sums.Select(sum => words["Sum.One", Label(words, sum), Print(sum.Value)].Value));
    }

    /// <summary>Numerator and denominator when the formula is one figure of the year over another; else null.</summary>
    public static (SumOf Part, SumOf Whole)? Parts(IndicatorInfo indicator, FigureInfo figure) =>
        indicator.Formula is { ReadsPreviousYear: false, Root: BinaryNode { Operator: FormulaOperator.Divide, Left: ComponentNode left, Right: ComponentNode right } }
        && figure.Sums.FirstOrDefault(sum => sum.Component.Name == left.Component.Name) is { } part
        && figure.Sums.FirstOrDefault(sum => sum.Component.Name == right.Component.Name) is { } whole
            ? (part, whole)
            : null;

    /// <summary>The component's name, with its year when that is another one.</summary>
    public static string Label(IStringLocalizer<OverviewWords> words, SumOf sum) =>
        sum.Component.YearOffset == 0 ? sum.Label : words["Sum.Before", sum.Label, -sum.Component.YearOffset];

    /// <summary>What is counted, without the word for counting: "koperasi sehat".</summary>
    public static string Noun(SumOf sum)
    {
        var name = sum.Label;
        foreach (var word in Counting)
        {
            if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                name = name[word.Length..];
                break;
            }
        }

        // Names begin small inside a sentence, abbreviations stay: "KSP/USP sehat".
        return name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    /// <summary>A sum as it stands, every decimal it has; a state in words.</summary>
    public static string Print(TypedValue value) => value.IsNumber ? Figures.Print(value.Amount) : StateText.Of(value.State).Here();
}
