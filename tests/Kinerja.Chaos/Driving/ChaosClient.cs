using System.Globalization;
using Kinerja.Chaos.Checking;
using Kinerja.Chaos.Histories;

namespace Kinerja.Chaos.Driving;

/// <summary>One client: does one thing after the other and writes its history.</summary>
/// <param name="number">From 0; its history and its randomness hang on it.</param>
/// <param name="seed">Seed of the run.</param>
/// <param name="caller">How it sends.</param>
/// <param name="history">Where it writes.</param>
/// <param name="unexpected">Told of refusals that no rule explains.</param>
/// <param name="patient">Waits long and never gives up early, as whoever sets the world up has to.</param>
internal sealed class ChaosClient(int number, int seed, ApiCaller caller, HistoryWriter history, Action<string> unexpected, bool patient = false)
{
    private const int MaxAttempts = 8;

    /// <summary>Refusals that a rival explains; the checker looks whether there was one.</summary>
    private static readonly string[] Expected = [RegisterCheck.Conflict, ReservationCheck.Taken, GateCheck.Closed];

    private readonly TimeSpan _patience = TimeSpan.FromSeconds(patient ? 60 : 6);
    private int _operations;

    /// <summary>Its randomness.</summary>
    public Random Random { get; } = new(HashCode.Combine(seed, number));

    /// <summary>A fresh operation id.</summary>
    public string NextId(string? marker) =>
        string.Create(CultureInfo.InvariantCulture, $"op-{(marker is null ? "" : marker + "-")}{number}-{_operations++}");

    /// <summary>
    /// Sends a change until its outcome is known or it gives up; now and then it gives up at once when an answer does not come, as people do.
    /// </summary>
    public async Task<Operation> Change(Operation asked, HttpMethod method, string path, object body, Func<Operation, Attempt, Operation> done)
    {
        var operation = history.Invoke(asked with { Client = number });
        var isImpatient = !patient && Random.Next(100) < 15;
        var (mayHaveHappened, markers) = (false, new HashSet<string>(StringComparer.Ordinal));
        for (var attempts = 1; ; attempts++)
        {
            var attempt = await caller.Send(caller.Pick(Random), method, path, body, operation.Id, operation.Expected, _patience);
            markers.UnionWith(attempt.Markers);
            var so = operation with { Attempts = attempts, Code = attempt.Code, Markers = [.. markers] };
            switch (attempt.Result)
            {
                case AttemptResult.Ok:
                    return history.Complete(done(so with { Outcome = OperationOutcome.Ok }, attempt));
                case AttemptResult.Refused when attempt.Code == GateCheck.Closed && mayHaveHappened:
                    // A period that is opened again lets an earlier sending in that is still on its way.
                    return history.Complete(so with { Outcome = OperationOutcome.Unknown });
                case AttemptResult.Refused:
                    var refused = history.Complete(so with { Outcome = OperationOutcome.Failed });
                    if (!Expected.Contains(attempt.Code))
                        unexpected(refused.Story());
                    return refused;
                case AttemptResult.Unknown:
                    mayHaveHappened = true;
                    break;
            }

            if (attempts == MaxAttempts || (isImpatient && mayHaveHappened))
                return history.Complete(so with { Outcome = mayHaveHappened ? OperationOutcome.Unknown : OperationOutcome.Failed });
            await Task.Delay(Random.Next(50, 200) * attempts);
        }
    }

    /// <summary>Sends a change without which there is no world.</summary>
    /// <exception cref="InvalidOperationException">It was not done.</exception>
    public async Task Must(Operation asked, HttpMethod method, string path, object body, Func<Operation, Attempt, Operation>? done = null)
    {
        var operation = await Change(asked, method, path, body, done ?? ((o, _) => o));
        if (operation.Outcome != OperationOutcome.Ok)
            throw new InvalidOperationException($"The world could not be set up: {operation.Story()}.");
    }

    /// <summary>Asks once. What is not answered is no read.</summary>
    /// <param name="asked">The operation; its id is replaced.</param>
    /// <param name="path">Address.</param>
    /// <param name="read">The operation with what was read, given the answer.</param>
    /// <param name="absent">Code of a refusal that is an answer too, e.g. that nobody owns a name.</param>
    public async Task<Operation> Ask(Operation asked, string path, Func<Operation, Attempt, Operation> read, string? absent = null)
    {
        var operation = history.Invoke(asked with { Client = number });
        var attempt = await caller.Send(caller.Pick(Random), HttpMethod.Get, path, null, null, null, _patience);
        var so = operation with { Code = attempt.Code, Markers = attempt.Markers };
        var answered = history.Complete(attempt.Result == AttemptResult.Ok || (absent is not null && attempt.Code == absent)
            ? read(so with { Outcome = OperationOutcome.Ok }, attempt)
            : so with { Outcome = attempt.Result == AttemptResult.Refused ? OperationOutcome.Failed : OperationOutcome.Unknown });
        if (answered.Outcome == OperationOutcome.Failed)
            unexpected(answered.Story());
        return answered;
    }

    /// <summary>
    /// Asks until an answer comes, for at most 90 s. One that is refused in words all the time is answered so: it has been noted already. That no answer comes although nothing disturbs any more
    /// is noted here: whatever is never answered has broken a promise, too.
    /// </summary>
    public async Task<Operation> AskUntilAnswered(Func<Task<Operation>> ask)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await ask();
            if (answer.Outcome == OperationOutcome.Ok)
                return answer;
            if (tries > 60 && answer.Outcome == OperationOutcome.Failed)
                return answer;
            if (tries > 60)
            {
                unexpected($"{answer.Story()}: no answer though nothing disturbs any more.");
                return answer;
            }

            await Task.Delay(300);
        }
    }
}
