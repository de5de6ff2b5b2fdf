using System.Text;
using Kinerja.Grains.Audit.Contracts;

namespace Kinerja.Grains.Audit;

/// <summary>How much of an event is kept: a row that holds many must fit, whatever was sent.</summary>
internal static class AuditLimits
{
    /// <summary>Characters of ids, names and addresses.</summary>
    public const int MaxName = 200;

    /// <summary>Characters of what was asked, and of each side of a change.</summary>
    public const int MaxContent = 1_500;

    /// <summary>Characters of all events that one write adds, at most, give or take the last: with the entries that the row keeps, well within what a row takes.</summary>
    public const int MaxBatch = 60_000;

    /// <summary>The event as it is kept.</summary>
    public static AuditEvent Fitted(AuditEvent happened) => happened with
    {
        OperationId = Fit(happened.OperationId, MaxName),
        Action = Fit(happened.Action, MaxName),
        Object = Fit(happened.Object, MaxName),
        ActorId = Fit(happened.ActorId, MaxName),
        ActorName = Fit(happened.ActorName, MaxName),
        Session = Fit(happened.Session, MaxName),
        Source = Fit(happened.Source, MaxName),
        What = happened.What is { } what ? Fit(what, MaxContent) : null,
        Before = happened.Before is { } before ? Fit(before, MaxContent) : null,
        After = happened.After is { } after ? Fit(after, MaxContent) : null,
        Code = happened.Code is { } code ? Fit(code, MaxName) : null,
    };

    /// <summary>Characters of an event, roughly.</summary>
    public static int Size(AuditEvent happened) =>
        500 + happened.ActorName.Length + happened.Object.Length + (happened.What?.Length ?? 0) + (happened.Before?.Length ?? 0) + (happened.After?.Length ?? 0);

    /// <summary>Half of a character of two, which somebody may send, has no bytes: it would come back from a row as another one, and its hash would be wrong.</summary>
    private static string Fit(string text, int max) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Length > max ? text[..max] : text));
}
