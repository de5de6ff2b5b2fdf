using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Checking;

/// <summary>
/// Check 1, list append. The final list fixes the order, so the letters a to i together are linearisability: (a) no entry twice, (b) every acknowledged
/// entry is there, (c) one of unknown outcome at most once, (d) none that was refused, (e) none that nobody sent or not yet, (f) every read is a prefix,
/// (g) real-time order, (h) a read sees what was acknowledged before it, (i) reads never shrink.
/// </summary>
internal static class ListCheck
{
    /// <param name="list">Its name.</param>
    /// <param name="operations">What was done to it.</param>
    /// <param name="isOver">False while the run goes on: the longest whole read stands for the final list, and what came after it is left open.</param>
    public static IEnumerable<Violation> Run(string list, IReadOnlyList<Operation> operations, bool isOver)
    {
        var appends = operations.Where(o => o.Kind == Append).ToDictionary(o => o.Id, StringComparer.Ordinal);
        var reads = operations.Where(o => o.Kind is ReadList or Initial && o.Outcome == Ok).ToList();
        if ((isOver ? reads.Where(r => r is { Final: true, Start: 0 }).MaxBy(r => r.Completed) : reads.Where(r => r.Start == 0).MaxBy(r => r.Length)) is not { } last)
            return !isOver ? [] : [new("1", list, [], "The list was not read at the end, so nothing can be said of it.")];

        var initial = reads.Where(r => r.Kind == Initial).SelectMany(r => r.Items).ToHashSet(StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. Entries(), .. Missing(), .. Order(), .. Reads(), .. Freshness()];

        IEnumerable<Violation> Entries()
        {
            for (var i = 0; i < last.Items.Count; i++)
            {
                var id = last.Items[i];
                var append = appends.GetValueOrDefault(id);
                if (!places.TryAdd(id, i))
                {
                    yield return new(append?.Outcome == Unknown ? "1c" : "1a", list, [id],
                        $"{append?.Story() ?? id} stands in the list twice, at {places[id] + 1} and {i + 1}.");
                }
                else if (append is null && !initial.Contains(id))
                {
                    yield return new("1e", list, [id], $"The list holds {id} at {i + 1}, which nobody sent.");
                }
                else if (append?.Outcome == Failed)
                {
                    yield return new("1d", list, [id], $"{append.Story()} was refused, and still stands at {i + 1}.");
                }
            }
        }

        IEnumerable<Violation> Missing() => appends.Values.Where(a => a.Outcome == Ok && a.Completed < last.Invoked && !places.ContainsKey(a.Id))
            .Select(a => new Violation("1b", list, [a.Id], $"{a.Story()} was acknowledged and is not in the final list of {last.Length} entries."));

        IEnumerable<Violation> Order()
        {
            Operation? latest = null;
            foreach (var append in last.Items.Select(appends.GetValueOrDefault).OfType<Operation>())
            {
                if (latest is not null && append.Completed < latest.Invoked)
                    yield return new("1g", list, [append.Id, latest.Id], $"{append.Story()} was over before {latest.Story()} began, and stands after it.");
                if (latest is null || append.Invoked > latest.Invoked)
                    latest = append;
            }
        }

        IEnumerable<Violation> Reads()
        {
            // Entries are compared once per read; a read carries a bounded window, so this is linear in what was recorded.
            foreach (var read in reads)
            {
                for (var i = 0; i < read.Items.Count; i++)
                {
                    var at = read.Start + i;
                    if (at >= last.Items.Count && read.Completed > last.Invoked)
                        break;
                    if (at >= last.Items.Count || last.Items[(int)at] != read.Items[i])
                    {
                        yield return new("1f", list, [read.Id, last.Id],
                            $"{read.Story()} shows {read.Items[i]} at {at + 1}; the final list has {(at < last.Items.Count ? last.Items[(int)at] : "nothing")} there.");
                        break;
                    }

                    if (appends.TryGetValue(read.Items[i], out var append) && append.Invoked > read.Completed)
                    {
                        yield return new("1e", list, [read.Id, append.Id], $"{read.Story()} shows {append.Story()}, which had not been sent yet.");
                        break;
                    }
                }
            }
        }

        IEnumerable<Violation> Freshness()
        {
            var acknowledged = new Timeline(appends.Values.Where(a => a.Outcome == Ok && places.ContainsKey(a.Id)).Select(a => (a.Completed, places[a.Id] + 1L, a)));
            var seen = new Timeline(reads.Select(r => (r.Completed, r.Length, r)));
            foreach (var read in reads)
            {
                if (acknowledged.Before(read.Invoked) is { } missed && missed.Value > read.Length)
                    yield return new("1h", list, [read.Id, missed.By.Id], $"{read.Story()} does not show {missed.By.Story()}, acknowledged before it began.");
                if (seen.Before(read.Invoked) is { } longer && longer.Value > read.Length)
                    yield return new("1i", list, [longer.By.Id, read.Id], $"{longer.By.Story()} was over before {read.Story()} began, which shows less.");
            }
        }
    }
}
