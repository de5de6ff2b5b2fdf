using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Achievements;

/// <summary>Whether a policy is one that achievements can be computed by (domain rules, section 5).</summary>
public static class AchievementPolicyValidator
{
    /// <summary>The caps that are in use, in percent; no cap is the other choice.</summary>
    public static IReadOnlyList<decimal> Caps { get; } = [100m, 110m, 120m];

    /// <summary>The problems of a policy; empty when it is sound.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="field">Prefix of the field names: <c>policy.cap</c>.</param>
    public static IReadOnlyList<Problem> Validate(AchievementPolicy policy, string field = "policy")
    {
        ArgumentNullException.ThrowIfNull(policy);
        var problems = new List<Problem>();
        if (policy.Version < 1)
        {
            problems.Add(new("policyVersion", new("Versi kebijakan mulai dari 1.", "Policy versions begin at 1."), $"{field}.version"));
        }

        if (!Enum.IsDefined(policy.LowerIsBetter))
        {
            problems.Add(new("policyRule", new(
                "Rumus makin rendah makin baik: pilih (2T − R) / T, T / R, atau (B − R) / (B − T).",
                "Lower is better: choose (2T − R) / T, T / R or (B − R) / (B − T)."), $"{field}.lowerIsBetter"));
        }

        if (policy.Floor is < 0m or > 100m)
        {
            problems.Add(new("policyFloor", new("Batas bawah capaian: 0 sampai 100 persen.", "Floor: 0 to 100 percent."), $"{field}.floor"));
        }

        if (policy.Cap is { } cap && !Caps.Contains(cap))
        {
            problems.Add(new("policyCap", new(
                "Batas atas capaian: 100, 110, 120 persen, atau tanpa batas.", "Cap: 100, 110, 120 percent or none."), $"{field}.cap"));
        }

        problems.AddRange(BandSetValidator.Validate(policy.Bands, $"{field}.bands"));
        return problems;
    }
}
