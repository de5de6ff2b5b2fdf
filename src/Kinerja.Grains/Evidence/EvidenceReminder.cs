using Kinerja.Model.Keys;
using Microsoft.Extensions.Logging;

namespace Kinerja.Grains.Evidence;

/// <summary>
/// Wakes the evidence of a period while something is to be done about it, so that it is done after a crash although nobody asks for the period. It is set before the change is
/// stored: a crash between the two leaves a reminder too many, which finds nothing to do and ends itself, never one too few.
/// </summary>
internal sealed partial class EvidenceReminder(IGrainBase grain, TimeSpan period, AgencyPeriodKey key, ILogger logger)
{
    /// <summary>Name of the reminder; it stands in storage.</summary>
    public const string Name = "evidence-work";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private IGrainReminder? _known;

    /// <summary>Sets it unless this activation has done so.</summary>
    /// <exception cref="Exception">It could not be stored; whether it was is not known.</exception>
    public async Task Set() => _known ??= await grain.RegisterOrUpdateReminder(Name, period, period).WaitAsync(Patience);

    /// <summary>Ends it. When that fails it rings once more and ends then.</summary>
    public async Task End()
    {
        try
        {
            if ((_known ?? await grain.GetReminder(Name).WaitAsync(Patience)) is { } reminder)
                await grain.UnregisterReminder(reminder).WaitAsync(Patience);
        }
        catch (Exception failure)
        {
            LogNotEnded(logger, failure, key);
        }

        _known = null;
    }

    [LoggerMessage(1, LogLevel.Information, "{Period}: the reminder of finished work on evidence could not be ended; it ends when it rings next.")]
    private static partial void LogNotEnded(ILogger logger, Exception failure, AgencyPeriodKey period);
}
