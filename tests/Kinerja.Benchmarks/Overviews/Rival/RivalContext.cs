using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Benchmarks.Overviews.Rival;

/// <summary>The normalised schema: every fact once, an index for each way in.</summary>
internal sealed partial class RivalContext(DbContextOptions<RivalContext> options) : DbContext(options)
{
    public DbSet<AgencyEntity> Agencies => Set<AgencyEntity>();

    public DbSet<ComponentEntity> Components => Set<ComponentEntity>();

    public DbSet<IndicatorEntity> Indicators => Set<IndicatorEntity>();

    public DbSet<TargetEntity> Targets => Set<TargetEntity>();

    public DbSet<RealisationEntity> Realisations => Set<RealisationEntity>();

    public DbSet<HistoryEntity> History => Set<HistoryEntity>();

    public DbSet<ClosedPeriodEntity> ClosedPeriods => Set<ClosedPeriodEntity>();

    /// <summary>Options of a pool of contexts over a database.</summary>
    public static void Use(DbContextOptionsBuilder builder, string connection) => builder.UseNpgsql(connection);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<RegionEntity>(e =>
        {
            e.ToTable("regions").HasKey(r => r.Code);
            e.HasIndex(r => r.Parent);
        });
        model.Entity<AgencyEntity>(e =>
        {
            e.ToTable("agencies").HasIndex(a => new { a.RegionCode, a.Code }).IsUnique();
            e.HasOne<RegionEntity>().WithMany().HasForeignKey(a => a.RegionCode);
        });
        model.Entity<ComponentEntity>(e =>
        {
            e.ToTable("components").HasIndex(c => new { c.AgencyId, c.Code }).IsUnique();
            e.HasOne<AgencyEntity>().WithMany().HasForeignKey(c => c.AgencyId);
        });
        model.Entity<IndicatorEntity>(e =>
        {
            e.ToTable("indicators").HasIndex(i => new { i.AgencyId, i.Code }).IsUnique();
            e.HasOne<AgencyEntity>().WithMany().HasForeignKey(i => i.AgencyId);
            e.HasOne<ComponentEntity>().WithMany().HasForeignKey(i => i.NumeratorId);
            e.HasOne<ComponentEntity>().WithMany().HasForeignKey(i => i.DenominatorId);
        });
        model.Entity<SharedIndicatorEntity>().ToTable("shared_indicators").HasIndex(s => s.Code).IsUnique();
        model.Entity<LinkEntity>(e =>
        {
            e.ToTable("links").HasIndex(l => new { l.Year, l.SharedIndicatorId });
            e.HasIndex(l => new { l.IndicatorId, l.Year, l.SharedIndicatorId }).IsUnique();
            e.HasOne<SharedIndicatorEntity>().WithMany().HasForeignKey(l => l.SharedIndicatorId);
            e.HasOne<IndicatorEntity>().WithMany().HasForeignKey(l => l.IndicatorId);
            e.HasOne<ComponentEntity>().WithMany().HasForeignKey(l => l.NumeratorId);
            e.HasOne<ComponentEntity>().WithMany().HasForeignKey(l => l.DenominatorId);
        });
        model.Entity<TargetEntity>(e =>
        {
            e.ToTable("targets").HasKey(t => new { t.IndicatorId, t.Year });
            e.HasOne<IndicatorEntity>().WithMany().HasForeignKey(t => t.IndicatorId);
        });
        model.Entity<RealisationEntity>(e =>
        {
            e.ToTable("realisations").HasKey(r => new { r.ComponentId, r.Year, r.Period });
            e.Property(r => r.Revision).IsConcurrencyToken();
            e.HasOne<ComponentEntity>().WithMany().HasForeignKey(r => r.ComponentId);
        });
        model.Entity<HistoryEntity>(e =>
        {
            e.ToTable("history").HasIndex(h => new { h.ComponentId, h.Year, h.OperationId }).IsUnique();
            e.HasOne<ComponentEntity>().WithMany().HasForeignKey(h => h.ComponentId);
        });
        model.Entity<ClosedPeriodEntity>().ToTable("closed_periods").HasKey(p => new { p.AgencyId, p.Year, p.Period });

        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
            property.SetColumnName(Upper().Replace(property.Name, "_$1").ToLowerInvariant());
    }

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Upper();
}
