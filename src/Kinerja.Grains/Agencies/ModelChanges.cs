using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Models;
using Kinerja.Grains.Shared;
using Kinerja.Model.Models;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies;

/// <summary>What commands make of the shared models of an agency. Pure.</summary>
internal static class ModelChanges
{
    /// <summary>Models of one year.</summary>
    public const int MaxModels = 10;

    /// <summary>The models of a year.</summary>
    public static IReadOnlyList<YearModel> Of(AgencyState state, int year) =>
    [
        .. state.Adoptions.Where(a => a.Year == year).Select(a => new YearModel { Version = Version(state, a), Links = a.Links }),
    ];

    /// <summary>What is proposed and confirmed for each model of a year; there is a plan.</summary>
    public static AgencyModels Proposals(AgencyState state, int year)
    {
        var own = OwnPlans.Of(state.Plan!.In(year));
        var models = Of(state, year);
        return new()
        {
            Year = year,
            Models = models,
            Revision = state.Revision,
            Proposals = models.ToDictionary(m => m.Version.Model, m => (IReadOnlyList<LinkProposal>)
            [
                .. LinkProposer.Propose(own, m.Version.Content).Select(p => p with { Confirmed = m.Links.FirstOrDefault(l => l.Shared == p.Shared) }),
            ]),
        };
    }

    /// <summary>A version taken over.</summary>
    public static Outcome<AgencyChange> Adopted(AgencyState state, AdoptModel command, ModelVersion version)
    {
        if (state.Plan is not { } plan)
            return Refusals.NoPlan();
        if (command.Years.Count == 0)
            return Refusals.Required("years");
        if (command.Years.Where(y => !plan.Header.Years.Contains(y)).ToList() is { Count: > 0 } foreign)
            return Refusals.NoPlanForYear(foreign[0]);
        if (command.Years.Any(y => state.Adoptions.Count(a => a.Year == y && a.Model != command.Model) >= MaxModels))
            return new Problem("tooManyModels", new($"Paling banyak {MaxModels} model setahun.", $"At most {MaxModels} models a year."), "model");

        var years = command.Years.ToHashSet();
        var others = state.Adoptions.Where(a => a.Model != command.Model || !years.Contains(a.Year));
        var mine = years.Select(year => new ModelAdoption(year, command.Model, command.Version, Kept(state, year, version)));
        return By(state, command.Actor, [.. others.Concat(mine).OrderBy(a => a.Year).ThenBy(a => a.Model, StringComparer.Ordinal)], version);
    }

    /// <summary>Links confirmed or taken away.</summary>
    public static Outcome<AgencyChange> Linked(AgencyState state, LinkIndicators command)
    {
        if (state.Plan is not { } plan)
            return Refusals.NoPlan();
        if (command.Years.Count == 0)
            return Refusals.Required("years");
        if (command.Links.Count + command.Unlink.Count == 0)
            return Refusals.Required("links");
        if (command.Links.Select(l => l.Shared).Concat(command.Unlink).GroupBy(s => s, StringComparer.Ordinal).Any(g => g.Count() > 1))
            return new Problem("linkRepeated", new("Satu indikator bersama disebut dua kali.", "A shared indicator is named twice."), "links");

        var whole = OwnPlans.Of(plan);
        var adoptions = state.Adoptions.ToList();
        foreach (var year in command.Years.Distinct())
        {
            var at = adoptions.FindIndex(a => a.Year == year && a.Model == command.Model);
            if (at < 0)
                return ModelRefusals.NotAdopted();
            var own = plan.In(year) is var present && ReferenceEquals(present, plan) ? whole : OwnPlans.Of(present);
            var content = Version(state, adoptions[at]).Content;
            if (command.Links.SelectMany(l => LinkRules.Check(l, own, content)).ToList() is { Count: > 0 } problems)
                return Outcome.Refused<AgencyChange>(problems);
            var touched = command.Links.Select(l => l.Shared).Concat(command.Unlink).ToHashSet(StringComparer.Ordinal);
            adoptions[at] = adoptions[at] with
            {
                Links = [.. adoptions[at].Links.Where(l => !touched.Contains(l.Shared)).Concat(command.Links).OrderBy(l => l.Shared, StringComparer.Ordinal)],
            };
        }

        return By(state, command.Actor, adoptions, null);
    }

    /// <summary>Links that stay under another version: those whose shared indicator means what it meant.</summary>
    private static IReadOnlyList<IndicatorLink> Kept(AgencyState state, int year, ModelVersion next)
    {
        if (state.Adoptions.FirstOrDefault(a => a.Year == year && a.Model == next.Model) is not { } before)
            return [];
        var content = Version(state, before).Content;
        return [.. before.Links.Where(l => content.Indicator(l.Shared)?.Since is { } since && next.Content.Indicator(l.Shared)?.Since == since)];
    }

    private static ModelVersion Version(AgencyState state, ModelAdoption adoption) =>
        state.ModelVersions.First(v => v.Model == adoption.Model && v.Number == adoption.Version);

    private static AgencyChange By(AgencyState state, Actor actor, IReadOnlyList<ModelAdoption> adoptions, ModelVersion? added) => new()
    {
        Plan = state.Plan!,
        Decisions = state.Decisions,
        Origin = state.Origin,
        Applied = state.Applied,
        ChangesCascade = true,
        Actor = actor,
        Adoptions = adoptions,
        // Versions that no year uses any more are let go.
        ModelVersions =
        [
            .. state.ModelVersions.Where(v => added is null || v.Model != added.Model || v.Number != added.Number)
                .Concat(added is null ? [] : [added])
                .Where(v => adoptions.Any(a => a.Model == v.Model && a.Version == v.Number)),
        ],
    };
}
