using Microsoft.Extensions.Logging;

namespace Kinerja.Grains.Shared;

/// <summary>
/// Wakes a grain while work of it is on its way, so that it goes on after a crash although nobody asks for the grain. It is set before the change is stored: a crash between
/// the two leaves a reminder too many, which finds nothing to do and ends itself, never one too few.
/// </summary>
internal sealed partial class WorkReminder(IGrainBase grain, string name, TimeSpan period, ILogger logger)
{
    private IGrainReminder? _known;

    /// <summary>Sets it unless this activation has done so.</summary>
    /// <exception cref="Exception">It could not be stored; whether it was is not known.</exception>
    public async Task Set() => _known ??= await grain.RegisterOrUpdateReminder(name, period, period).InTime(grain);

    /// <summary>Ends it. When that fails it rings once more and ends then.</summary>
    public async Task End()
    {
        try
        {
            if ((_known ?? await grain.GetReminder(name).InTime(grain)) is { } reminder)
                await grain.UnregisterReminder(reminder).InTime(grain);
        }
        catch (Exception failure)
        {
            LogNotEnded(logger, failure, grain.GrainContext.GrainId, name);
        }

        _known = null;
    }

    [LoggerMessage(1, LogLevel.Information, "{Grain}: the reminder {Reminder} of finished work could not be ended; it ends when it rings next.")]
    private static partial void LogNotEnded(ILogger logger, Exception failure, GrainId grain, string reminder);
}
