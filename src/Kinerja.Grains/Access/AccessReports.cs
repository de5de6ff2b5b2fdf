using Kinerja.Grains.Access.Contracts;
using Microsoft.Extensions.Logging;

namespace Kinerja.Grains.Access;

/// <summary>Tells the log and the audit of refusals.</summary>
/// <param name="logs">Who else wants to know.</param>
/// <param name="logger">The log.</param>
public sealed partial class AccessReports(IEnumerable<IAccessLog> logs, ILogger<AccessReports> logger)
{
    private const int Longest = 200;

    private readonly IAccessLog[] _logs = [.. logs];

    /// <summary>Reports a refusal.</summary>
    public void Refused(RefusedCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        // What was asked for is the asker's own text: it stays one line, and a short one.
        LogRefused(logger, call.What, Printable(call.Target), call.Caller.Kind, call.Caller.Id, call.Denial, call.Sender);
        foreach (var log in _logs)
            log.Refused(call);
    }

    private static string Printable(string text) =>
        string.Concat((text.Length > Longest ? text[..Longest] : text).Select(c => char.IsControl(c) ? '?' : c));

    [LoggerMessage(1, LogLevel.Warning, "{What} of {Target} was refused to {Kind} {Caller}: {Denial} {Sender}")]
    private static partial void LogRefused(ILogger logger, string what, string target, CallerKind kind, string caller, Denial denial, string sender);
}
