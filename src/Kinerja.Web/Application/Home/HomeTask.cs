using Kinerja.Web.Application.Periods;

namespace Kinerja.Web.Application.Home;

/// <summary>A period that somebody has to do something about, or will have to.</summary>
/// <param name="Standing">The period.</param>
/// <param name="Progress">How far it is filled; null where nothing is entered any more, or of the year.</param>
/// <param name="IsMine">True when it is the reader's turn.</param>
/// <param name="Questions">Open questions at its figures; 0 for who takes no part in them.</param>
public sealed record HomeTask(PeriodStanding Standing, EntryProgress? Progress, bool IsMine, int Questions = 0);
