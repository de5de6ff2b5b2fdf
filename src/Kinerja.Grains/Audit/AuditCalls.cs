using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Audit;

/// <summary>
/// Adds an entry for each command from the edge that was carried out or refused, before its answer goes out: what was acknowledged has its entry. When the entry cannot be
/// stored the caller is told so and repeats the command under its operation id; the effect is replayed, the entry comes once. What grains send each other is part of a
/// command that has its entry.
/// </summary>
internal sealed class AuditCalls(AuditTrail trail, TimeProvider time) : IIncomingGrainCallFilter
{
    /// <inheritdoc/>
    public Task Invoke(IIncomingGrainCallContext context) => CommandOf(context) is { } command ? WithEntry(context, command) : context.Invoke();

    private static IActed? CommandOf(IIncomingGrainCallContext context)
    {
        if (context.SourceId is { } sender && !sender.IsClient())
            return null;
        for (var i = 0; i < context.Request.GetArgumentCount(); i++)
        {
            if (context.Request.GetArgument(i) is IActed command)
                return command;
        }

        return null;
    }

    private async Task WithEntry(IIncomingGrainCallContext context, IActed command)
    {
        var caller = Callers.Current;
        var began = time.GetUtcNow();
        var action = $"{context.InterfaceMethod.DeclaringType!.Name}.{context.InterfaceMethod.Name}";
        try
        {
            await context.Invoke();
        }
        catch
        {
            KinerjaMetrics.CountCommand(action, "failed");
            throw;
        }

        var outcome = context.Result as IOutcome;
        var problem = outcome is { Problems: [var first, ..] } ? first : null;
        var at = (outcome?.Content as IReceipted)?.At ?? default;
        KinerjaMetrics.CountCommand(action, problem?.Kind switch
        {
            null => at != default && at < began ? "replayed" : "done",
            ProblemKind.Conflict => "conflict",
            ProblemKind.Unavailable => "unavailable",
            _ => "refused",
        });
        if (problem is { Kind: ProblemKind.Unavailable })
            return; // nothing was done and nobody decided anything

        // What lies in no agency yet (a document that somebody has only brought) is nobody's to read but theirs: the platform learns that it happened, and not what.
        var scope = TargetScopes.Of(context.InterfaceMethod.DeclaringType!, context.TargetId.Key.ToString()!) is { } named && AccessScope.IsValid(named) ? named : null;
        var change = problem is null ? (context.TargetContext.GrainInstance as ITellsChanges)?.ChangeBy(command.OperationId) : null;
        var happened = new AuditEvent
        {
            OperationId = command.OperationId ?? "",
            Action = action,
            Object = context.TargetId.ToString(),
            ActorId = command.Actor?.Id ?? caller.Id,
            ActorName = command.Actor?.Name ?? caller.Name,
            Role = command.Actor?.Role,
            Kind = caller.Kind,
            Session = AuditTrail.SessionOf(caller),
            Source = caller.Source,
            What = scope is null ? null : AuditContent.Of(command),
            Before = scope is null ? null : change?.Before,
            After = scope is null ? null : change?.After,
            Outcome = problem is null ? AuditOutcome.Done : AuditOutcome.Refused,
            Code = problem?.Code,
        };

        // What was carried out before this call began is a repetition, and may have its entry.
        await trail.Append(
            scope ?? AccessScope.Platform,
            happened,
            at != default && at < began ? at : null);
    }
}
