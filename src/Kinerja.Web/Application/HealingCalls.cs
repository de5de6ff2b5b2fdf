using System.Reflection;
using Orleans.Storage;

namespace Kinerja.Web.Application;

/// <summary>
/// While the cluster heals after a silo has died, a call to one of its grains is refused although the same call succeeds a moment later on another silo. So it is
/// repeated for a while: everything the product's grains offer may be repeated, reads as they are, commands because they carry an operation id. A person
/// then sees a slow page and not an error. Storage that fails is not repeated here: its client has done so already.
/// </summary>
internal sealed partial class HealingCalls(ISiloStatusOracle silos, TimeProvider time, ILogger<HealingCalls> logger) : IOutgoingGrainCallFilter
{
    /// <summary>As long as a cluster may take to notice that one of its silos hangs; a dead one is noticed much sooner.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);

    private static readonly AsyncLocal<bool> IsRepeated = new();

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (IsRepeated.Value || context.InterfaceMethod is not { } method || method.DeclaringType?.Namespace?.StartsWith("Kinerja.", StringComparison.Ordinal) != true)
        {
            IsRepeated.Value = false; // what is called from within is repeated by itself
            await context.Invoke();
            return;
        }

        // Taken before the first try: whoever answers a request clears it and gives it to another call, so it cannot be sent again.
        var arguments = Enumerable.Range(0, context.Request.GetArgumentCount()).Select(context.Request.GetArgument).ToArray();
        var began = time.GetTimestamp();
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

        for (var pause = FirstPause; ; pause = pause < LongestPause ? 2 * pause : LongestPause)
        {
            await Task.Delay(pause, time);
            try
            {
                context.Result = await Call(context.Grain, method, arguments);
                return;
            }
            catch (Exception e) when (MayRepeat(e, began))
            {
                LogAgain(logger, context.InterfaceName, context.MethodName, e.Message);
            }
        }
    }

    /// <summary>The same call as a request of its own.</summary>
    private static async Task<object?> Call(object grain, MethodInfo method, object?[] arguments)
    {
        Task answer;
        IsRepeated.Value = true;
        try
        {
            answer = (Task)method.Invoke(grain, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!;
        }
        finally
        {
            IsRepeated.Value = false;
        }

        await answer;
        return method.ReturnType.IsGenericType ? method.ReturnType.GetProperty(nameof(Task<>.Result))!.GetValue(answer) : null;
    }

    /// <summary>
    /// True for what says that a silo is gone, that the directory gave up looking for the grain, or that a second activation of the grain has written meanwhile,
    /// which a silo that was taken for dead causes; not for anything that went wrong in a grain.
    /// </summary>
    public static bool IsHealing(Exception exception) =>
        exception is SiloUnavailableException or OrleansMessageRejectionException or InconsistentStateException or OperationCanceledException;

    private bool MayRepeat(Exception exception, long began) =>
        IsHealing(exception) && time.GetElapsedTime(began) < Patience && !silos.CurrentStatus.IsTerminating();

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Interface}.{Method} is called again: {Reason}")]
    private static partial void LogAgain(ILogger logger, string @interface, string method, string reason);
}
