using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Storage;

/// <summary>A submission that was begun: what is needed to end it after a crash.</summary>
/// <param name="OperationId">Operation id of the command.</param>
/// <param name="From">Status before; it is the status again when the figures cannot be frozen.</param>
/// <param name="Actor">Who submits.</param>
/// <param name="Note">Note to the reviewer; null when there is none.</param>
/// <param name="At">When it was begun, UTC.</param>
internal sealed record PendingSubmission(string OperationId, PeriodStatus From, Actor Actor, string? Note, DateTimeOffset At);
