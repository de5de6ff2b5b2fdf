using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Demo;

/// <summary>How far a period of a sample agency has come.</summary>
/// <param name="Year">Year.</param>
/// <param name="Period">Quarter or the year.</param>
/// <param name="Status">Submitted, returned, verified or published; what is open is not named.</param>
internal sealed record SamplePeriod(int Year, Period Period, PeriodStatus Status);
