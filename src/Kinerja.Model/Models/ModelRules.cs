using Kinerja.Model.Achievements;
using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Models;

/// <summary>What the content of a shared model must be before it may be published. Pure.</summary>
public static class ModelRules
{
    /// <summary>Indicators of a model.</summary>
    public const int MaxIndicators = 60;

    /// <summary>Components of a model.</summary>
    public const int MaxComponents = 200;

    /// <summary>Characters of a code or of a model's key.</summary>
    public const int MaxCode = 64;

    /// <summary>Characters of a name.</summary>
    public const int MaxName = 300;

    /// <summary>Characters of a definition, a population or a text of change.</summary>
    public const int MaxWords = 1_000;

    private const int MaxUnit = 50;
    private const int MaxDecimals = 6;
    private const int MaxProblems = 20;

    /// <summary>True for a code of a model, or of something in it: a code without dots, because dots part model, indicator and version.</summary>
    public static bool IsCode(string? text) => text is not null && KeyText.IsCode(text, MaxCode) && !text.Contains('.', StringComparison.Ordinal);

    /// <summary>Everything that is wrong with the content, at most 20; empty when it may be published.</summary>
    public static IReadOnlyList<Problem> Check(ModelContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. Shape(content).Concat(content.Components.SelectMany(Component)).Concat(Indicators(content)).Concat(AchievementPolicyValidator.Validate(content.Policy)).Take(MaxProblems)];
    }

    private static IEnumerable<Problem> Shape(ModelContent content)
    {
        if (Length(content.Name) is < 3 or > MaxName)
        {
            yield return Invalid("name", $"Nama model 3–{MaxName} karakter.", $"The name of a model has 3–{MaxName} characters.");
        }

        if (content.Affair is { Length: > 20 })
        {
            yield return Invalid("affair", "Kode urusan paling banyak 20 karakter.", "The code of an affair has at most 20 characters.");
        }

        if (content.Components.Count is 0 or > MaxComponents || content.Indicators.Count is 0 or > MaxIndicators)
        {
            yield return Invalid(
                "indicators",
                $"Model memuat 1–{MaxIndicators} indikator dan 1–{MaxComponents} data dasar.",
                $"A model has 1–{MaxIndicators} indicators and 1–{MaxComponents} components.");
        }

        foreach (var code in content.Components.Select(c => c.Code).Concat(content.Indicators.Select(i => i.Code)).GroupBy(c => c, StringComparer.Ordinal))
        {
            if (code.Count() > 1 || !IsCode(code.Key))
            {
                yield return Invalid("codes", $"Kode “{code.Key}” berulang atau bukan kode (tanpa titik).", $"Code “{code.Key}” is repeated or is no code (no dots).");
            }
        }

        foreach (var name in content.Components.GroupBy(c => TextFolding.Fold(c.Name), StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return Invalid("components", $"Data dasar “{name.First().Name}” ada dua kali.", $"Component “{name.First().Name}” is there twice.");
        }
    }

    private static IEnumerable<Problem> Component(SharedComponent component)
    {
        var field = $"components.{component.Code}";
        if (Length(component.Name) is 0 or > MaxName || TextFolding.Fold(component.Name).Length == 0)
        {
            yield return Invalid($"{field}.name", "Nama data dasar kosong atau terlalu panjang.", "The name of the component is empty or too long.");
        }

        if (component.Unit?.Length > MaxUnit || component.Definition?.Length > MaxWords)
        {
            yield return Invalid(field, "Satuan atau definisi terlalu panjang.", "Unit or definition is too long.");
        }

        if (!Enum.IsDefined(component.Accumulation) || component.Accumulation is Accumulation.Ratio or Accumulation.Growth)
        {
            yield return Invalid(
                $"{field}.accumulation",
                "Data dasar dijumlah, kumulatif, nilai akhir, atau rata-rata.",
                "A component is summed, to date, last value or average.");
        }
    }

    private static IEnumerable<Problem> Indicators(ModelContent content)
    {
        var names = content.Components.Select(c => TextFolding.Fold(c.Name)).ToHashSet(StringComparer.Ordinal);
        return content.Indicators.SelectMany(i => Indicator(i, names));
    }

    private static IEnumerable<Problem> Indicator(SharedIndicator indicator, HashSet<string> names)
    {
        var field = $"indicators.{indicator.Code}";
        if (Length(indicator.Name) is 0 or > MaxName || indicator.Unit?.Length > MaxUnit || indicator.Population?.Length > MaxWords)
        {
            yield return Invalid(field, "Nama kosong, atau nama, satuan, atau populasi terlalu panjang.", "The name is empty, or name, unit or population is too long.");
        }

        if (indicator.Decimals is < 0 or > MaxDecimals)
        {
            yield return Invalid($"{field}.decimals", "Desimal 0–6.", "Decimals are 0–6.");
        }

        if (!Enum.IsDefined(indicator.Polarity) || (indicator.Polarity == Polarity.Range && indicator.Range is not { } range) || indicator.Range?.From > indicator.Range?.To)
        {
            yield return Invalid($"{field}.polarity", "Arah harus dipastikan; rentang perlu batas bawah dan atas.", "The direction must be settled; a range needs its bounds.");
        }

        if (FormulaParser.Parse(indicator.FormulaText) is not { IsOk: true } read)
        {
            yield return Invalid($"{field}.formulaText", "Rumus tidak terbaca.", "The formula cannot be read.");
            yield break;
        }

        foreach (var component in read.Formula.Components.Where(c => !names.Contains(c.Name)))
        {
            yield return Invalid(
                $"{field}.formulaText",
                $"Rumus memakai “{component.Text}”, tetapi model tidak memuat data dasar itu.",
                $"The formula reads “{component.Text}”, which the model does not hold as a component.");
        }
    }

    private static int Length(string? text) => text?.Trim().Length ?? 0;

    private static Problem Invalid(string field, string id, string en) => new("modelInvalid", new(id, en), field);
}
