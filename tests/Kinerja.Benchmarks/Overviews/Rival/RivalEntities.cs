namespace Kinerja.Benchmarks.Overviews.Rival;

internal sealed class RegionEntity
{
    public required string Code { get; set; }
    public required string Parent { get; set; }
    public required string Name { get; set; }
}

internal sealed class AgencyEntity
{
    public int Id { get; set; }
    public required string RegionCode { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
}

internal sealed class ComponentEntity
{
    public int Id { get; set; }
    public int AgencyId { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
}

internal sealed class IndicatorEntity
{
    public int Id { get; set; }
    public int AgencyId { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public int Polarity { get; set; }
    public int NumeratorId { get; set; }
    public int DenominatorId { get; set; }
    public decimal Factor { get; set; }
}

internal sealed class SharedIndicatorEntity
{
    public int Id { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public decimal Factor { get; set; }
}

internal sealed class LinkEntity
{
    public int Id { get; set; }
    public int SharedIndicatorId { get; set; }
    public int IndicatorId { get; set; }
    public int Year { get; set; }
    public required string Grade { get; set; }
    public int? NumeratorId { get; set; }
    public decimal NumeratorFactor { get; set; }
    public int? DenominatorId { get; set; }
    public decimal DenominatorFactor { get; set; }
}

internal sealed class TargetEntity
{
    public int IndicatorId { get; set; }
    public int Year { get; set; }
    public decimal Value { get; set; }
}

internal sealed class RealisationEntity
{
    public int ComponentId { get; set; }
    public int Year { get; set; }
    public int Period { get; set; }
    public decimal Value { get; set; }
    public int Revision { get; set; }
    public required string EnteredBy { get; set; }
    public DateTimeOffset EnteredAt { get; set; }
}

/// <summary>Who changed what, and which operations were done.</summary>
internal sealed class HistoryEntity
{
    public long Id { get; set; }
    public int ComponentId { get; set; }
    public int Year { get; set; }
    public int Period { get; set; }
    public decimal? Before { get; set; }
    public decimal After { get; set; }
    public required string OperationId { get; set; }
    public required string EnteredBy { get; set; }
    public DateTimeOffset EnteredAt { get; set; }
}

/// <summary>Periods that are submitted or further; a period without a row is open.</summary>
internal sealed class ClosedPeriodEntity
{
    public int AgencyId { get; set; }
    public int Year { get; set; }
    public int Period { get; set; }
}
