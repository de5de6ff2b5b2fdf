using Kinerja.Benchmarks.Overviews.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kinerja.Benchmarks.Overviews.Rival;

/// <summary>Makes the schema and copies the country into it.</summary>
internal static class RivalLoader
{
    /// <summary>Creates the database and loads it; leaves statistics and visibility as a running database has them.</summary>
    public static async Task Load(string connection, Country country, bool summary)
    {
        var options = new DbContextOptionsBuilder<RivalContext>();
        RivalContext.Use(options, connection);
        await using (var context = new RivalContext(options.Options))
            await context.Database.EnsureCreatedAsync();

        await using var source = NpgsqlDataSource.Create(connection);
        await using var database = await source.OpenConnectionAsync();
        await Copy(database, "regions (code, parent, name)", country.Regions, r => [r.Code, r.Parent, r.Name]);
        await Copy(database, "agencies (id, region_code, code, name)", country.Agencies, r => [r.Id, r.Region, r.Code, r.Name]);
        await Copy(database, "components (id, agency_id, code, name)", country.Components, r => [r.Id, r.AgencyId, r.Code, r.Name]);
        await Copy(database, "indicators (id, agency_id, code, name, polarity, numerator_id, denominator_id, factor)", country.Indicators, r => [r.Id, r.AgencyId, r.Code, r.Name, r.Polarity, r.NumeratorId, r.DenominatorId, r.Factor]);
        await Copy(database, "shared_indicators (id, code, name, factor)", country.Shared, r => [r.Id, r.Code, r.Name, r.Factor]);
        await Copy(
            database, "links (id, shared_indicator_id, indicator_id, year, grade, numerator_id, numerator_factor, denominator_id, denominator_factor)", country.Links,
            r => [r.Id, r.SharedId, r.IndicatorId, BenchmarkSize.Year, r.Grade, r.NumeratorId, r.NumeratorFactor, r.DenominatorId, r.DenominatorFactor]);
        await Copy(database, "targets (indicator_id, year, value)", country.Targets, r => [r.IndicatorId, BenchmarkSize.Year, r.Value]);
        var now = TimeProvider.System.GetUtcNow();
        await Copy(
            database, "realisations (component_id, year, period, value, revision, entered_by, entered_at)", country.Realisations,
            r => [r.ComponentId, BenchmarkSize.Year, r.Period, r.Value, 1, "contoh", now]);
        await Copy(
            database, "history (component_id, year, period, after, operation_id, entered_by, entered_at)", country.Realisations,
            r => [r.ComponentId, BenchmarkSize.Year, r.Period, r.Value, $"contoh-{r.Period}", "contoh", now]);
        if (summary)
            await Execute(database, SummarySql.Create);
        await Execute(database, "vacuum analyze");
        await Execute(database, "checkpoint");
    }

    private static async Task Copy<T>(NpgsqlConnection database, string columns, IEnumerable<T> rows, Func<T, object?[]> cells)
    {
        await using var import = await database.BeginBinaryImportAsync($"copy {columns} from stdin (format binary)");
        foreach (var row in rows)
        {
            await import.StartRowAsync();
            foreach (var cell in cells(row))
            {
                if (cell is null)
                    await import.WriteNullAsync();
                else
                    await import.WriteAsync(cell);
            }
        }

        await import.CompleteAsync();
    }

    private static async Task Execute(NpgsqlConnection database, string sql)
    {
        await using var command = new NpgsqlCommand(sql, database) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }
}
