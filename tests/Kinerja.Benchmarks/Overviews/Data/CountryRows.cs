namespace Kinerja.Benchmarks.Overviews.Data;

/// <summary>A kabupaten or kota.</summary>
internal sealed record RegionRow(string Code, string Parent, string Name);

/// <summary>An agency.</summary>
internal sealed record AgencyRow(int Id, string Region, string Code, string Name);

/// <summary>A figure that is counted and reported.</summary>
internal sealed record ComponentRow(int Id, int AgencyId, string Code, string Name);

/// <summary>An own indicator: a share of two components times a factor.</summary>
internal sealed record IndicatorRow(int Id, int AgencyId, string Code, string Name, int Polarity, int NumeratorId, int DenominatorId, decimal Factor);

/// <summary>A shared indicator with the factor of its formula.</summary>
internal sealed record SharedRow(int Id, string Code, string Name, decimal Factor);

/// <summary>An own indicator tied to a shared one with grade A to D; which components of its own stand for those of the shared formula.</summary>
internal sealed record LinkRow(int Id, int SharedId, int IndicatorId, string Grade, int? NumeratorId, decimal NumeratorFactor, int? DenominatorId, decimal DenominatorFactor);

/// <summary>The target of a year.</summary>
internal sealed record TargetRow(int IndicatorId, decimal Value);

/// <summary>A realisation of a quarter, 1 to 4.</summary>
internal sealed record RealisationRow(int ComponentId, int Period, decimal Value);
