using Kinerja.Grains.Agencies;
using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Models;
using Kinerja.Model.Texts;
using Kinerja.Web.Application.Demo;
using Kinerja.Web.Application.Demo.Synthetic;

namespace Kinerja.Benchmarks.Overviews.Data;

/// <summary>
/// The synthetic country as rows of tables, from the same generator and seed that the site loads through its commands, with the links that the product would
/// propose.
/// </summary>
internal sealed class Country
{
    private readonly Dictionary<string, (ModelContent Content, List<SharedRow> Shared)> _models = new(StringComparer.Ordinal);

    private Country(BenchmarkSize size, int seed)
    {
        var country = new SyntheticCountry(size.Options(seed));
        Regions = [.. country.Regions.Select(r => new RegionRow(r.Code.Value, r.Code.Parent!.Value, r.Name))];
        foreach (var affair in country.Affairs)
            Add(affair);
        foreach (var agency in country.Agencies())
            Add(agency);
    }

    public IReadOnlyList<RegionRow> Regions { get; }

    public List<AgencyRow> Agencies { get; } = [];

    public List<ComponentRow> Components { get; } = [];

    public List<IndicatorRow> Indicators { get; } = [];

    public List<SharedRow> Shared { get; } = [];

    public List<LinkRow> Links { get; } = [];

    public List<TargetRow> Targets { get; } = [];

    public List<RealisationRow> Realisations { get; } = [];

    /// <summary>The country of a size and seed.</summary>
    public static Country Of(BenchmarkSize size, int seed) => new(size, seed);

    private void Add(SyntheticAffair affair)
    {
        var content = affair.Slug == SyntheticAffair.Cooperatives ? DemoFiles.Model() : SyntheticModel.Of(affair);
        var rows = content.Indicators.Select((s, i) => new SharedRow(Shared.Count + i + 1, new SharedId(affair.Model, s.Code, 1).ToString(), s.Name, Read(s.FormulaText).Factor)).ToList();
        Shared.AddRange(rows);
        _models[affair.Model] = (content, rows);
    }

    private void Add(SyntheticAgency agency)
    {
        var id = Agencies.Count + 1;
        Agencies.Add(new(id, agency.Region.Code.Value, agency.Key.Code, agency.Affair.Agency));
        var components = new Dictionary<string, ComponentRow>(StringComparer.Ordinal);
        foreach (var card in agency.Plan.Indicators.Where(i => i.Level == IndicatorLevel.Component))
            Components.Add(components[card.Code] = new(Components.Count + 1, id, card.Code, card.Name));
        var byName = components.Values.ToDictionary(c => TextFolding.Fold(c.Name), c => c.Id, StringComparer.Ordinal);

        var own = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var card in agency.Plan.Indicators.Where(i => i.Level == IndicatorLevel.Key))
        {
            var formula = Read(card.FormulaText!);
            own[card.Code] = Indicators.Count + 1;
            Indicators.Add(new(own[card.Code], id, card.Code, card.Name, (int)card.Polarity!, byName[formula.Components[0].Name], byName[formula.Components[1].Name], formula.Factor));
        }

        Targets.AddRange(agency.Plan.Targets.Select(t => new TargetRow(own[t.Indicator], t.Value.Amount)));
        Realisations.AddRange(from figures in agency.Figures from quarter in figures.Quarters
                              select new RealisationRow(components[figures.Component].Id, (int)quarter.Quarter, quarter.Value));
        if (agency.HasModel)
            Link(agency, own, byName, components);
    }

    private void Link(SyntheticAgency agency, Dictionary<string, int> own, Dictionary<string, int> byName, Dictionary<string, ComponentRow> components)
    {
        var (content, shared) = _models[agency.Affair.Model];
        var codes = content.Components.ToDictionary(c => TextFolding.Fold(c.Name), c => c.Code, StringComparer.Ordinal);
        foreach (var proposal in LinkProposer.Propose(OwnPlans.Of(agency.Plan), content).Where(p => p is { Own: not null, Grade: not null }))
        {
            var at = content.Indicators.ToList().FindIndex(i => i.Code == proposal.Shared);
            var parts = proposal.Grade > LinkGrade.B ? [] : Read(content.Indicators[at].FormulaText).Components.Select(Part).ToList();
            Links.Add(parts.Count == 2
                ? new(Links.Count + 1, shared[at].Id, own[proposal.Own!], $"{proposal.Grade}", parts[0].Id, parts[0].Factor, parts[1].Id, parts[1].Factor)
                : new(Links.Count + 1, shared[at].Id, own[proposal.Own!], $"{proposal.Grade}", null, 1, null, 1));

            (int Id, decimal Factor) Part(ComponentRef component) => component.YearOffset != 0
                ? throw new NotSupportedException("The tables hold shares of one year only.")
                : proposal.Grade == LinkGrade.A
                    ? (byName[component.Name], 1m)
                    : proposal.Conversion.First(c => c.Component == codes[component.Name]).Terms.Single() is var term ? (components[term.Own].Id, term.Factor) : default;
        }
    }

    private static Formula Read(string text) => FormulaParser.Parse(text).Formula ?? throw new InvalidOperationException($"Not a formula: {text}");
}
