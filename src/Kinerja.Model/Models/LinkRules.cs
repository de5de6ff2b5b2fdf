using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Models;

/// <summary>What a link must hold. The grade is a person's word, but what can be checked is checked: A wants the same formula, B a whole conversion. Pure.</summary>
public static class LinkRules
{
    /// <summary>Fewest characters of a reason.</summary>
    public const int MinReason = 3;

    /// <summary>Characters of a reason.</summary>
    public const int MaxReason = 500;

    /// <summary>A factor of a conversion stays below this in magnitude, so that sums over a nation fit 28 digits.</summary>
    public const decimal MaxFactor = 1_000_000_000m;

    /// <summary>Decimals of a factor.</summary>
    public const int MaxFactorDecimals = 9;

    private const int MaxTerms = 20;

    /// <summary>Everything that is wrong with a link; empty when it holds.</summary>
    public static IReadOnlyList<Problem> Check(IndicatorLink link, OwnPlan own, ModelContent content)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(content);
        var field = $"links.{link.Shared}";
        if (content.Indicator(link.Shared) is not { } shared)
        {
            return [new("noSharedIndicator", new($"Model tidak memuat indikator bersama “{link.Shared}”.", $"The model has no shared indicator “{link.Shared}”."), field, ProblemKind.NotFound)];
        }

        if (own.Indicator(link.Own) is not { } indicator)
        {
            return [new(
                "noIndicator",
                new($"Rencana tidak memuat indikator utama atau tujuan “{link.Own}”.", $"The plan has no key or goal indicator “{link.Own}”."),
                field,
                ProblemKind.NotFound)];
        }

        return [.. Words(link, field), .. Grade(link, indicator, shared, own, content, field)];
    }

    /// <summary>True when the own indicator is computed by the shared formula over the same population, so that grade A holds.</summary>
    public static bool IsSame(OwnIndicator own, SharedIndicator shared, Formula formula)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentNullException.ThrowIfNull(formula);
        return SamePopulation(own, shared) && (own.Formula is { } written
            ? FormulaComparer.Instance.Equals(written, formula)
            : IsMeasuredAs(own, formula));
    }

    /// <summary>True when neither side says that another population is meant.</summary>
    internal static bool SamePopulation(OwnIndicator own, SharedIndicator shared) =>
        string.IsNullOrWhiteSpace(own.Card.Population) || string.IsNullOrWhiteSpace(shared.Population) || TextFolding.Same(own.Card.Population, shared.Population);

    /// <summary>True for a measured indicator that is itself the one component of the shared formula.</summary>
    internal static bool IsMeasuredAs(OwnIndicator own, Formula formula) =>
        own.Formula is null && formula is { Factor: 1m, Root: ComponentNode { Component: { YearOffset: 0 } only } } && TextFolding.Fold(own.Card.Name) == only.Name;

    /// <summary>True when both ways to accumulate give a figure up to the period; a mean is another kind of figure.</summary>
    internal static bool SameKind(Accumulation left, Accumulation right) => left == Accumulation.Average == (right == Accumulation.Average);

    /// <summary>True when none of the components that an own formula reads is a mean where the shared one is a count, or the other way round.</summary>
    internal static bool SameKinds(OwnIndicator indicator, OwnPlan own, ModelContent content) => (indicator.Formula?.Components ?? []).All(read =>
        own.Figures.FirstOrDefault(f => f.Name == read.Name) is not { } figure
        || content.Components.FirstOrDefault(c => TextFolding.Fold(c.Name) == read.Name) is not { } component
        || SameKind(figure.Accumulation, component.Accumulation));

    private static IEnumerable<Problem> Words(IndicatorLink link, string field)
    {
        if (!Enum.IsDefined(link.Grade))
        {
            yield return new("gradeUnknown", new("Tingkat adalah A, B, C, atau D.", "A grade is A, B, C or D."), $"{field}.grade");
        }

        if ((link.Reason?.Trim().Length ?? 0) is < MinReason or > MaxReason)
        {
            yield return new("reasonRequired", new("Tulis alasannya, 3–500 karakter.", "Say why, in 3–500 characters."), $"{field}.reason");
        }
    }

    private static IEnumerable<Problem> Grade(IndicatorLink link, OwnIndicator indicator, SharedIndicator shared, OwnPlan own, ModelContent content, string field)
    {
        if (link.Grade != LinkGrade.B)
        {
            if (link.Conversion.Count > 0)
            {
                yield return new("conversionWithoutB", new("Konversi hanya untuk tingkat B.", "A conversion belongs to grade B only."), $"{field}.conversion");
            }

            if (link.Grade == LinkGrade.A
                && (FormulaParser.Parse(shared.FormulaText).Formula is not { } formula || !IsSame(indicator, shared, formula) || !SameKinds(indicator, own, content)))
            {
                yield return new(
                    "gradeNotHeld",
                    new("Tingkat A berarti rumus dan populasi sama; di sini berbeda.", "Grade A means the same formula and population; here they differ."),
                    $"{field}.grade");
            }

            yield break;
        }

        foreach (var problem in Conversion(link, shared, own, content, $"{field}.conversion"))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Conversion(IndicatorLink link, SharedIndicator shared, OwnPlan own, ModelContent content, string field)
    {
        var read = FormulaParser.Parse(shared.FormulaText).Formula?.Components ?? [];
        var wanted = content.Components.Where(c => read.Any(r => r.Name == TextFolding.Fold(c.Name))).ToList();
        var given = link.Conversion.ToLookup(c => c.Component, StringComparer.Ordinal);
        foreach (var component in wanted.Where(c => given[c.Code].Count() != 1 || given[c.Code].First().Terms.Count is 0 or > MaxTerms))
        {
            yield return new(
                "conversionRequired",
                new($"Tingkat B perlu konversi lengkap: dari data sendiri yang mana “{component.Name}” dihitung?", $"Grade B wants a whole conversion: from which own figures does “{component.Name}” come?"),
                field);
        }

        foreach (var other in link.Conversion.Where(c => wanted.TrueForAll(w => w.Code != c.Component)))
        {
            yield return new("conversionUnknown", new($"Rumus bersama tidak memakai “{other.Component}”.", $"The shared formula does not read “{other.Component}”."), field);
        }

        foreach (var (component, terms) in wanted.SelectMany(c => given[c.Code].Select(g => (c, g.Terms))))
        {
            var offsets = read.Where(r => r.Name == TextFolding.Fold(component.Name)).Select(r => r.YearOffset).ToList();
            foreach (var term in terms)
            {
                if (own.Figure(term.Own) is not { } figure || offsets.Exists(o => !figure.IsKnown(o)))
                {
                    yield return new(
                        "conversionUnreadable",
                        new($"“{term.Own}” tidak dibaca oleh indikator utama atau tujuan mana pun pada tahun itu.", $"No key or goal indicator reads “{term.Own}” in that year."),
                        field);
                }
                else if (!SameKind(figure.Accumulation, component.Accumulation))
                {
                    yield return new(
                        "conversionAverage",
                        new($"“{term.Own}” dan “{component.Name}” diakumulasi dengan cara yang berbeda: rata-rata tidak dijumlahkan.", $"“{term.Own}” and “{component.Name}” accumulate differently: a mean is not summed."),
                        field);
                }

                if (term.Factor == 0 || decimal.Abs(term.Factor) >= MaxFactor || decimal.Round(term.Factor, MaxFactorDecimals) != term.Factor)
                {
                    yield return new("factorInvalid", new("Faktor bukan nol, di bawah satu miliar, paling banyak 9 desimal.", "A factor is not zero, below one billion, with at most 9 decimals."), field);
                }
            }
        }
    }
}
