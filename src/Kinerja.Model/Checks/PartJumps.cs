using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>A part of a whole that jumps in a year in which the whole hardly moves and no other part makes up for it.</summary>
internal static class PartJumps
{
    /// <summary>All of them, the greatest mover of each whole and year.</summary>
    public static IEnumerable<Finding> Find(int rule, PlanCheckContext context, PlanIndex index)
    {
        foreach (var whole in WholeWithParts.Find(context, index))
        {
            var years = index.YearNumbers(whole.Whole.Code).Select(c => whole.At(c, index)).OfType<WholeCells>().ToList();
            foreach (var (from, to) in years.Zip(years.Skip(1)))
            {
                var total = new TargetMove(from.Whole, to.Whole);
                var moves = from.Parts.Zip(to.Parts, (a, b) => new TargetMove(a, b)).ToList();
                if (moves.TrueForAll(m => m.Distance is not null) && Greatest(total, moves) is { } at)
                {
                    yield return Jump(rule, whole.Parts[at], whole.Whole, moves[at], total);
                }
            }
        }
    }

    /// <summary>Which part jumps; null when none does.</summary>
    private static int? Greatest(TargetMove total, IReadOnlyList<TargetMove> moves)
    {
        var distances = moves.Select(m => m.Distance!.Value).ToList();
        var greatest = distances.Select(Math.Abs).Max();
        var jumps = greatest > 0
            && greatest >= TargetMovementCheck.PartJump * Math.Abs(total.From.Value.Amount)
            && total.Distance is { } far && Math.Abs(far) <= TargetMovementCheck.WholeStandsStill * greatest
            && Sums.Of(distances) is { } sum && Math.Abs(sum) >= TargetMovementCheck.NotMadeUp * greatest;
        return jumps ? distances.FindIndex(d => Math.Abs(d) == greatest) : null;
    }

    private static Finding Jump(int rule, PlanIndicator part, PlanIndicator whole, TargetMove move, TargetMove total)
    {
        var year = FindingId.Year(move.To.Year);
        return new()
        {
            Id = FindingId.Of(rule, part.Code, "part", year),
            Rule = rule,
            Severity = Severity.Suspicious,
            Indicators = [part.Code, whole.Code],
            Years = [move.To.Year],
            Message = new(
                $"Target {Say.Name(part)} melompat pada tahun {year}, sedangkan keseluruhannya, {Say.Name(whole)}, hampir tidak bergerak. "
                    + "Mohon periksa kedua angkanya.",
                $"The target of {Say.Name(part)} jumps in {year} while its whole, {Say.Name(whole)}, hardly moves. Please check both figures."),
            Arithmetic = new(
                $"bagian: {move.Arithmetic.Id}; keseluruhan: {total.Arithmetic.Id}",
                $"part: {move.Arithmetic.En}; whole: {total.Arithmetic.En}"),
            Sources = PlanIndex.Places([move.From, move.To, total.From, total.To]),
        };
    }
}
