using System.Globalization;
using Kinerja.Model.Achievements;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Scorecards;

/// <summary>An achievement policy in words, the same under every table.</summary>
internal static class PolicyWords
{
    /// <summary>The rules: forms, floor and cap.</summary>
    public static string Rules(IStringLocalizer<ScorecardWords> words, AchievementPolicy policy) => string.Join("; ", new[]
    {
        words["Policy.Higher"].Value,
        words["Policy." + Camel(policy.LowerIsBetter)].Value,
        words["Policy.Floor", Figures.Short(policy.Floor)].Value,
        policy.Cap is { } cap ? words["Policy.Cap", Figures.Short(cap)].Value : words["Policy.NoCap"].Value,
    });

    /// <summary>The whole statement with its bands.</summary>
    public static string Long(IStringLocalizer<ScorecardWords> words, AchievementPolicy policy, int year) => words[
        "Policy.Long",
        policy.Version,
        year.ToString(CultureInfo.InvariantCulture),
        Rules(words, policy),
        string.Join(", ", policy.Bands.Select(band => band.From is { } from
            ? words["Policy.Band.From", Figures.Short(from), Lower(band)].Value
            : words["Policy.Band.Below", Lower(band)].Value))];

    /// <summary>A band's label inside a sentence.</summary>
    public static string Lower(Band band) => band.Label.Here().ToLower(CultureInfo.CurrentCulture);

    private static string Camel(LowerIsBetterRule rule) => rule switch
    {
        LowerIsBetterRule.TOverR => "tOverR",
        LowerIsBetterRule.Baseline => "baseline",
        _ => "twoTMinusR",
    };
}
