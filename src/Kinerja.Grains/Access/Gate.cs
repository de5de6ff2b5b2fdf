using System.Collections.Concurrent;
using System.Reflection;
using Kinerja.Grains.Access.Contracts;

namespace Kinerja.Grains.Access;

/// <summary>
/// Lets a call through, or not. A call that a grain sends is the system's: it may reach what <see cref="FromGrainsAttribute"/> names for that type of grain. Any other comes
/// from the edge and needs what <see cref="NeedsAttribute"/> asks. A method that says neither may not be called at all.
/// </summary>
internal sealed class Gate(AccessRules rules, AccessReports reports)
{
    private readonly ConcurrentDictionary<MethodInfo, MethodAccess> _methods = new();

    /// <summary>Checks a call.</summary>
    /// <param name="context">The call.</param>
    /// <param name="sender">The grain that sends it; null from the edge.</param>
    /// <exception cref="AccessDeniedException">It may not be made.</exception>
    public void Check(IGrainCallContext context, GrainId? sender)
    {
        if (context.InterfaceMethod is not { } method)
            return;
        var access = _methods.GetOrAdd(method, MethodAccess.Of);
        if (!access.IsGuarded)
            return;
        if (sender is { } grain)
        {
            if (Array.IndexOf(access.Senders, grain.Type) < 0)
                throw Refuse(access, context, Denial.Hidden, grain.ToString());
            return;
        }

        if (Edge(access, context) is { } denial)
            throw Refuse(access, context, denial, "");
    }

    private Denial? Edge(MethodAccess access, IGrainCallContext context)
    {
        if (access.Right is not { } right)
            return Denial.Hidden;
        if (right == Right.Public && access.Commands.Length == 0 && access.Questions.Length == 0)
            return null;
        var caller = Callers.Current;
        if (TargetScopes.Of(access.Type, context.TargetId.Key.ToString()!) is not { } scope)
            return caller.Kind == CallerKind.Anonymous ? Denial.NotSignedIn : Denial.Hidden;
        if (rules.Check(right, scope, caller) is { } denial)
            return denial;

        foreach (var index in access.Questions)
        {
            if (context.Request.GetArgument(index) is INamesRight question && rules.Check(question.Right, scope, caller) is { } more)
                return more;
        }

        foreach (var index in access.Commands)
        {
            if (context.Request.GetArgument(index) is not IActed command || !rules.IsActor(command.Actor, right, scope, caller))
                return Denial.Forbidden;
        }

        return null;
    }

    private AccessDeniedException Refuse(MethodAccess access, IGrainCallContext context, Denial denial, string sender)
    {
        reports.Refused(new(Callers.Current, access.Name, context.TargetId.Key.ToString()!, denial, sender));
        return new(denial);
    }
}
