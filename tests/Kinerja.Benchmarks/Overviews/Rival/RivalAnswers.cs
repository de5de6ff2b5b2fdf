using Kinerja.Benchmarks.Overviews.Data;
using Kinerja.Benchmarks.Overviews.Questions;
using Kinerja.Model.Achievements;
using Kinerja.Model.Indicators;
using Kinerja.Model.Values;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kinerja.Benchmarks.Overviews.Rival;

/// <summary>The questions as EF Core and PostgreSQL answer them. One per request.</summary>
internal sealed class RivalAnswers(RivalContext context, RivalVariant variant) : IAnswers
{
    private const int FourthQuarter = 4;
    private const string UniqueViolation = "23505";

    /// <inheritdoc/>
    public async Task<OverviewAnswer> Overview(string region, string? indicator)
    {
        var sql = SumSql.Overview(region, indicator is not null, variant.HasSummary);
        var lines = await context.Database.SqlQueryRaw<RivalSums>(sql, BenchmarkSize.Year, region, indicator ?? "").AsNoTracking().ToListAsync();
        return RivalSums.Answer(region, lines);
    }

    /// <inheritdoc/>
    public async Task<OverviewAnswer> Page(string region, string indicator)
    {
        var own = await context.Database.SqlQueryRaw<RivalSums>(SumSql.Own(region, variant.HasSummary), BenchmarkSize.Year, region).AsNoTracking().ToListAsync();
        var children = await context.Database.SqlQueryRaw<RivalSums>(SumSql.Overview(region, one: true, variant.HasSummary), BenchmarkSize.Year, region, indicator).AsNoTracking().ToListAsync();
        return RivalSums.Answer(region, own, children);
    }

    /// <inheritdoc/>
    public async Task<ScorecardAnswer> Scorecard(string region, string agency)
    {
        var rows = await (
            from office in context.Agencies
            where office.RegionCode == region && office.Code == agency
            join indicator in context.Indicators on office.Id equals indicator.AgencyId
            from target in context.Targets.Where(t => t.IndicatorId == indicator.Id && t.Year == BenchmarkSize.Year).DefaultIfEmpty()
            from part in context.Realisations.Where(r => r.ComponentId == indicator.NumeratorId && r.Year == BenchmarkSize.Year && r.Period == FourthQuarter).DefaultIfEmpty()
            from whole in context.Realisations.Where(r => r.ComponentId == indicator.DenominatorId && r.Year == BenchmarkSize.Year && r.Period == FourthQuarter).DefaultIfEmpty()
            select new { indicator.Code, indicator.Name, indicator.Polarity, indicator.Factor, Target = (decimal?)target.Value, Part = (decimal?)part.Value, Whole = (decimal?)whole.Value })
            .AsNoTracking().ToListAsync();
        return new(agency, [.. rows.Select(r => Line(r.Code, r.Name, (Polarity)r.Polarity, r.Target, r.Whole is null or 0 ? null : r.Part * r.Factor / r.Whole))]);
    }

    /// <inheritdoc/>
    public async Task Accept(WriteRequest request)
    {
        var found = await (
            from office in context.Agencies
            where office.RegionCode == request.Region && office.Code == request.Agency
            join component in context.Components on office.Id equals component.AgencyId
            where component.Code == request.Component
            from realisation in context.Realisations.Where(r => r.ComponentId == component.Id && r.Year == BenchmarkSize.Year && r.Period == FourthQuarter).DefaultIfEmpty()
            select new
            {
                component.Id,
                Realisation = realisation,
                Closed = context.ClosedPeriods.Any(p => p.AgencyId == office.Id && p.Year == BenchmarkSize.Year && p.Period == FourthQuarter),
            }).SingleAsync();
        if (found.Closed)
            throw new InvalidOperationException("The period is closed.");

        var now = TimeProvider.System.GetUtcNow();
        context.History.Add(new()
        {
            ComponentId = found.Id, Year = BenchmarkSize.Year, Period = FourthQuarter, Before = found.Realisation?.Value, After = request.Value,
            OperationId = request.Operation, EnteredBy = "operator", EnteredAt = now,
        });
        if (found.Realisation is { } known)
            (known.Value, known.Revision, known.EnteredBy, known.EnteredAt) = (request.Value, known.Revision + 1, "operator", now);
        else
            context.Realisations.Add(new() { ComponentId = found.Id, Year = BenchmarkSize.Year, Period = FourthQuarter, Value = request.Value, Revision = 1, EnteredBy = "operator", EnteredAt = now });
        try
        {
            await context.SaveChangesAsync();
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: UniqueViolation })
        {
            // The operation was done before: it is acknowledged again.
        }
    }

    /// <summary>The rules of achievement are the same code as the product's: what is compared is how figures are kept and summed.</summary>
    private static ScorecardLine Line(string code, string name, Polarity polarity, decimal? target, decimal? realisation) => new(
        code,
        name,
        target,
        realisation,
        AchievementCalculator.Calculate(new() { Realisation = Typed(realisation), Target = Typed(target), Polarity = polarity }).Achievement.AmountOrNull);

    private static TypedValue Typed(decimal? value) => value is { } number ? TypedValue.Of(number) : TypedValue.Missing;
}
