using Kinerja.Model.Outcomes;
using Kinerja.Web.Application;

namespace Kinerja.Web.Hosting;

/// <summary>
/// Once a silo is ending, calls that its grains make are refused, and <see cref="HealingCalls"/> does not repeat them there: nothing may hold up the end. A grain that was in the middle of a
/// command then says that the cluster is not available at the moment, which is true of its silo alone. So it is not said to whoever asked: they hear that this silo is gone, and their own silo
/// repeats the call, which comes to the grain in its new place. Reads may be repeated as they are and commands by their operation id, also those that were carried out and whose answer got lost
/// (docs/adr/0061-an-end-that-nobody-notices.md).
/// </summary>
internal sealed partial class EndingSilo(ISiloStatusOracle silos, EndingSiloCalls calls, ILogger<EndingSilo> logger) : IIncomingGrainCallFilter
{
    private bool IsEnding => calls.IsEnding || silos.CurrentStatus.IsTerminating();

    /// <inheritdoc/>
    public Task Invoke(IIncomingGrainCallContext context) =>
        context.InterfaceMethod?.DeclaringType?.Namespace?.StartsWith("Kinerja.", StringComparison.Ordinal) == true ? Answer(context) : context.Invoke();

    private async Task Answer(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception e) when (IsEnding && StorageFailure.Is(e) && !HealingCalls.IsHealing(e))
        {
            throw Elsewhere(context, e.Message);
        }

        if (IsEnding && Refused(context.Result) is { Kind: ProblemKind.Unavailable } problem)
            throw Elsewhere(context, problem.Message.En);
    }

    private static Problem? Refused(object? result) => result switch
    {
        IOutcome { Problems: [var first, ..] } => first,
        Problem problem => problem,
        _ => null,
    };

    private SiloUnavailableException Elsewhere(IIncomingGrainCallContext context, string reason)
    {
        LogElsewhere(logger, context.InterfaceName, context.MethodName, context.TargetId, reason);
        return new($"{context.TargetId} was on a silo that is ending; the call is made again elsewhere.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Interface}.{Method} of {Grain} is left to its next place, because this silo is ending: {Reason}")]
    private static partial void LogElsewhere(ILogger logger, string @interface, string method, GrainId grain, string reason);
}
