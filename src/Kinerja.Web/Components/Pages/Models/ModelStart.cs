using System.Globalization;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Application;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Models;

/// <summary>
/// Begins with a shared model: a plan where there is none, the model adopted for its years, and the own indicators tied to the shared ones they equal. Three commands, each under an
/// operation of its own made from the form's: what broke off goes on when the form is sent again.
/// </summary>
internal static class ModelStart
{
    private const int MinYear = 2000;
    private const int MaxYear = 2100;

    /// <summary>Carries it out.</summary>
    /// <returns>What is wrong with a command; nothing when all was done.</returns>
    public static async Task<IReadOnlyList<Problem>> Begin(
        IGrainFactory grains, AgencyKey key, AgencyProfile profile, ModelVersion version, IReadOnlyList<int> years, FormValues form, Actor actor, IStringLocalizer<ModelWords> words)
    {
        var agency = grains.Agency(key);
        if (!profile.HasPlan)
        {
            var applied = await agency.ApplyPlan(new()
            {
                OperationId = form.Command("rencana"),
                ExpectedRevision = profile.Revision, // whoever else brings a plan in between is noticed
                Plan = FirstPlan.Of(version.Content, profile.Name, profile.RegionName, years),
                Import = Import(version),
                DocumentName = words["Document", version.Content.Name, version.Number],
                Actor = actor,
            });
            for (; applied.IsOk && applied.Value.Remaining > 0; applied = await agency.ContinueApply())
            {
            }

            if (!applied.IsOk)
                return applied.Problems;
        }

        var adopted = await agency.AdoptModel(new() { OperationId = form.Command("model"), Model = version.Model, Version = version.Number, Years = years, Actor = actor });
        if (!adopted.IsOk)
            return adopted.Problems;
        var links = await Links(agency, version, years);
        if (links.Count == 0)
            return [];
        var linked = await agency.LinkIndicators(new() { OperationId = form.Command("tautan"), Model = version.Model, Years = years, Links = links, Actor = actor });
        return linked.IsOk ? [] : linked.Problems;
    }

    private static string Import(ModelVersion version) => $"model-{version.Model}-{version.Number}";

    /// <summary>Own indicators that have the same formula and population as a shared one, and no link yet.</summary>
    private static async Task<IReadOnlyList<IndicatorLink>> Links(IAgency agency, ModelVersion version, IReadOnlyList<int> years) =>
        (await agency.GetModels(years[^1])).Value is { } models
            ? [.. models.Proposals.GetValueOrDefault(version.Model, []).Where(p => p is { Own: not null, Grade: LinkGrade.A, Confirmed: null })
                .Select(p => new IndicatorLink { Shared = p.Shared, Own = p.Own!, Grade = LinkGrade.A, Reason = p.Reason.Id })]
            : [];

    /// <summary>Reads the years of a plan that is to be made.</summary>
    /// <returns>What is wrong with what was typed.</returns>
    public static IReadOnlyList<FieldError> Read(FormValues form, IStringLocalizer<ModelWords> words, out IReadOnlyList<int> years)
    {
        var errors = new List<FieldError>();
        var first = Digits(form["mulai"]) is { } year and >= MinYear and <= MaxYear ? year : 0;
        var count = Digits(form["lama"]) is { } many and >= 1 and <= FirstPlan.MaxYears ? many : 0;
        if (first == 0)
            errors.Add(new("mulai", words["First.Wrong", MinYear, MaxYear]));
        if (count == 0)
            errors.Add(new("lama", words["Years.Wrong", FirstPlan.MaxYears]));
        years = errors.Count > 0 ? [] : [.. Enumerable.Range(first, count)];
        return errors;
    }

    private static int? Digits(string text) => text.Trim() is { Length: > 0 and <= 4 } typed && typed.All(char.IsAsciiDigit) ? int.Parse(typed, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
