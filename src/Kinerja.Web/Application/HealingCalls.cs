using Orleans.Storage;

namespace Kinerja.Web.Application;

/// <summary>
/// While the cluster heals after a silo has died, a call to one of its grains is refused although the same call succeeds a moment later on another silo. So it is
/// repeated for a while: everything the product's grains offer may be repeated, reads as they are, commands because they carry an operation id. A person
/// then sees a slow page and not an error. Storage that fails is not repeated here: its client has done so already.
/// </summary>
internal sealed partial class HealingCalls(ISiloStatusOracle silos, TimeProvider time, ILogger<HealingCalls> logger) : IOutgoingGrainCallFilter
{
    /// <summary>Twice as long as a cluster takes to notice that one of its silos is gone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.InterfaceMethod?.DeclaringType?.Namespace?.StartsWith("Kinerja.", StringComparison.Ordinal) != true)
        {
            await context.Invoke();
            return;
        }

        var began = time.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause < LongestPause ? 2 * pause : LongestPause)
        {
            try
            {
                await context.Invoke();
                if (context.Response?.Exception is not { } refused || !MayRepeat(refused, began))
                    return;
                LogAgain(logger, context.InterfaceName, context.MethodName, refused.Message);
            }
            catch (Exception e) when (MayRepeat(e, began))
            {
                LogAgain(logger, context.InterfaceName, context.MethodName, e.Message);
            }

            await Task.Delay(pause, time);
        }
    }

    /// <summary>
    /// True for what says that a silo is gone, or that a second activation of the grain has written meanwhile, which a silo that was taken for dead causes; not
    /// for anything that went wrong in a grain.
    /// </summary>
    public static bool IsHealing(Exception exception) => exception is SiloUnavailableException or OrleansMessageRejectionException or InconsistentStateException;

    private bool MayRepeat(Exception exception, long began) =>
        IsHealing(exception) && time.GetElapsedTime(began) < Patience && !silos.CurrentStatus.IsTerminating();

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Interface}.{Method} is called again: {Reason}")]
    private static partial void LogAgain(ILogger logger, string @interface, string method, string reason);
}
