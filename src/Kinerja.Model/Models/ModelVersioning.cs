using System.Globalization;
using Kinerja.Model.Formulas;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Models;

/// <summary>
/// What a new version of a model means for its indicators. Figures may be added up exactly when their definitions are the same, so each indicator carries the
/// version since which its definition has not changed. Names and decimals are words and print; they change no figure.
/// </summary>
public static class ModelVersioning
{
    /// <summary>The content of the next version: each indicator with the version since which it means what it means.</summary>
    /// <param name="before">The version before; null for the first.</param>
    /// <param name="draft">Content that <see cref="ModelRules"/> accept.</param>
    public static ModelContent Next(ModelVersion? before, ModelContent draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var number = (before?.Number ?? 0) + 1;
        return draft with
        {
            Indicators = [.. draft.Indicators.Select(i => i with { Since = Since(i) ?? number })],
        };

        int? Since(SharedIndicator indicator) =>
            before?.Content.Indicator(indicator.Code) is { } known && Meaning(known, before.Content) == Meaning(indicator, draft) ? known.Since : null;
    }

    /// <summary>All that decides what the figure of an indicator is.</summary>
    private static string Meaning(SharedIndicator indicator, ModelContent content)
    {
        var formula = FormulaParser.Parse(indicator.FormulaText).Formula;
        var components = (formula?.Components ?? []).Select(c => c.Name).Distinct(StringComparer.Ordinal).Select(name =>
        {
            var component = content.Components.FirstOrDefault(c => TextFolding.Fold(c.Name) == name);
            return $"{name}:{component?.Accumulation}:{TextFolding.Fold(component?.Unit)}:{TextFolding.Fold(component?.Definition)}";
        });
        return string.Join('\n', [
            formula?.Canonical ?? indicator.FormulaText, TextFolding.Fold(indicator.Unit), indicator.Unit?.Trim(), indicator.Polarity.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"{indicator.Range?.From}–{indicator.Range?.To}"), TextFolding.Fold(indicator.Population), .. components]);
    }
}
