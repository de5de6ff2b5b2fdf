using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 4: how the year targets of outcome indicators (objectives and goals; outputs follow the budget of their year) move.
/// <list type="bullet">
/// <item>Against the direction, confirmed or proposed: all years of one indicator in one finding. The base year is no promise, but a first target
/// worse than it is worth a look and is said so.</item>
/// <item>Zigzag: at least <see cref="ZigzagTurns"/> turns among the targets (the base year left out), whatever the direction. It takes the place of
/// the first.</item>
/// <item>A lone jump: a target at least <see cref="JumpFactor"/> times the one before, or the reverse (a decimal mark may have slipped). Growth
/// rates are left out; near zero they do that.</item>
/// <item>A jump in one part of a whole: by at least <see cref="PartJump"/> of the whole, while the whole moves by at most
/// <see cref="WholeStandsStill"/> of that and
/// the other parts do not make up for it (<see cref="NotMadeUp"/>).</item>
/// </list>
/// </summary>
public sealed class TargetMovementCheck : IPlanCheck
{
    /// <summary>Turns (from up to down or back) from which a series counts as a zigzag.</summary>
    public const int ZigzagTurns = 2;

    /// <summary>How many times the previous target makes a jump.</summary>
    public const decimal JumpFactor = 10m;

    /// <summary>By how much of its whole a part must move to count as jumping.</summary>
    public const decimal PartJump = 0.10m;

    /// <summary>How much of a part's jump its whole may move and still count as standing still.</summary>
    public const decimal WholeStandsStill = 0.10m;

    /// <summary>How much of a part's jump must be left when all parts are added; below it the others make up for it, as when members move between
    /// groups.</summary>
    public const decimal NotMadeUp = 0.50m;

    /// <inheritdoc/>
    public int Rule => 4;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        return index.Outcomes.SelectMany(i => Movements(i, index)).Concat(PartJumps.Find(Rule, context, index));
    }

    private IEnumerable<Finding> Movements(PlanIndicator indicator, PlanIndex index)
    {
        var cells = index.YearNumbers(indicator.Code);
        if ((Zigzag(indicator, cells) ?? Against(indicator, cells)) is { } movement)
        {
            yield return movement;
        }

        if (index.FormulaOf(indicator)?.ReadsPreviousYear != true)
        {
            foreach (var jump in TargetMove.Between(cells).Where(m => m.IsJump(JumpFactor)))
            {
                yield return Jump(indicator, jump);
            }
        }
    }

    private Finding? Zigzag(PlanIndicator indicator, IReadOnlyList<PlanTarget> cells)
    {
        if (Direction(indicator) is Polarity.Range or Polarity.Exact)
        {
            return null;
        }

        var targets = cells.Where(c => !c.IsBase).ToList();
        var moves = TargetMove.Between(targets).Where(m => m.Sign != 0).ToList();
        var turns = moves.Zip(moves.Skip(1), (a, b) => (Turns: a.Sign != b.Sign, b.To.Year)).Where(t => t.Turns).ToList();
        if (turns.Count < ZigzagTurns)
        {
            return null;
        }

        var against = TargetMove.Between(cells).Where(m => m.IsAgainst(Direction(indicator))).Select(m => m.To.Year);
        var years = (Direction(indicator) is null ? turns.Select(t => t.Year) : against).Distinct().ToList();
        return Found(indicator, "zigzag", years, cells, new(
            $"Target {Say.Name(indicator)} naik turun dari tahun ke tahun. Mohon periksa angkanya atau tuliskan alasannya.",
            $"The targets of {Say.Name(indicator)} go up and down from year to year. Please check the figures or give the reason."),
            Say.Join(" → ", cells.Select(TargetMove.Point)));
    }

    private Finding? Against(PlanIndicator indicator, IReadOnlyList<PlanTarget> cells)
    {
        if (Direction(indicator) is not ({ } direction and (Polarity.Higher or Polarity.Lower)))
        {
            return null;
        }

        var against = TargetMove.Between(cells).Where(m => m.IsAgainst(direction)).ToList();
        if (against.Count == 0)
        {
            return null;
        }

        var years = against.Select(m => m.To.Year).ToList();
        var way = direction == Polarity.Higher ? new Text("turun", "falls") : new Text("naik", "rises");
        var reason = indicator.Polarity is null
            ? new Text($"{Say.Direction(direction).Id} (usulan, belum dikonfirmasi)", $"{Say.Direction(direction).En} (proposed, not confirmed yet)")
            : Say.Direction(direction);
        var when = against.All(m => m.From.IsBase)
            ? new Text($"{way.Id} dari angka tahun dasar pada tahun {Say.Years(years).Id}", $"{way.En} from the base-year figure in {Say.Years(years).En}")
            : new Text($"{way.Id} pada tahun {Say.Years(years).Id}", $"{way.En} in {Say.Years(years).En}");
        return Found(indicator, "against", years, [.. against.SelectMany(m => new[] { m.From, m.To }).Distinct()], new(
            $"Target {Say.Name(indicator)} {when.Id}, padahal {reason.Id}. Mohon periksa angkanya atau tuliskan alasannya.",
            $"The target of {Say.Name(indicator)} {when.En} although {reason.En}. Please check the figures or give the reason."),
            Say.Join("; ", against.Select(m => m.Arithmetic)));
    }

    private Finding Jump(PlanIndicator indicator, TargetMove jump) => Found(indicator, "jump", [jump.To.Year], [jump.From, jump.To], new(
        $"Target {Say.Name(indicator)} melompat {Figures.Plain(JumpFactor).Id} kali lipat atau lebih. Mohon periksa letak tanda desimalnya.",
        $"The target of {Say.Name(indicator)} jumps by a factor of {Figures.Plain(JumpFactor).En} or more. Please check where the decimal mark stands."),
        jump.Arithmetic);

    private static Polarity? Direction(PlanIndicator indicator) => indicator.Polarity ?? indicator.ProposedPolarity;

    private Finding Found(PlanIndicator indicator, string kind, IReadOnlyList<int> years, IReadOnlyList<PlanTarget> cells, Text message, Text arithmetic) => new()
    {
        Id = FindingId.Of(Rule, [indicator.Code, kind, .. years.Select(FindingId.Year)]),
        Rule = Rule,
        Severity = Severity.Suspicious,
        Indicators = [indicator.Code],
        Years = years,
        Message = message,
        Arithmetic = arithmetic,
        Sources = PlanIndex.Places(cells),
    };
}
