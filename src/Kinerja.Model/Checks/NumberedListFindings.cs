using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>What is wrong with the numbers of one list.</summary>
/// <param name="Kind">The list in ids: <c>key</c>, <c>key-other</c>, <c>goal</c>, <c>objective</c>.</param>
/// <param name="Name">The list in words.</param>
/// <param name="Rows">Its rows in document order.</param>
/// <param name="FromOne">True when the list must begin at 1; false when the document may quote a part of it.</param>
internal sealed record NumberedListFindings(string Kind, Text Name, IReadOnlyList<NumberedRow> Rows, bool FromOne)
{
    /// <summary>A run up to this length is printed whole.</summary>
    private const int WholeRun = 12;

    /// <summary>Numbers printed on each side of a gap of a longer run.</summary>
    private const int Beside = 3;

    /// <summary>Numbers left out, used twice, begun anew.</summary>
    public IEnumerable<Finding> Find(int rule)
    {
        var list = NumberedList.Of(Rows);
        for (var run = 0; run < list.Runs.Count; run++)
        {
            foreach (var gap in Gaps(list.Runs[run], FromOne && run == 0))
            {
                yield return Gap(rule, list.Runs[run], gap.From, gap.To, gap.Before, gap.After);
            }

            if (run > 0 && BegunAnew(list.Runs[run - 1], list.Runs[run]) is { Count: > 0 } rows)
            {
                yield return Anew(rule, list.Runs[run], rows);
            }
        }

        foreach (var (first, again) in list.Twice)
        {
            yield return Twice(rule, first, again);
        }
    }

    private static IEnumerable<(int From, int To, NumberedRow? Before, NumberedRow After)> Gaps(IReadOnlyList<(NumberedRow Row, PrintedNumber Number)> run, bool fromOne)
    {
        var rows = run.OrderBy(r => r.Number.Ordinal).ToList();
        if (fromOne && rows[0].Number.Ordinal > 1)
        {
            yield return (1, rows[0].Number.Ordinal - 1, null, rows[0].Row);
        }

        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Number.Ordinal - 1 > rows[i - 1].Number.Ordinal)
            {
                yield return (rows[i - 1].Number.Ordinal + 1, rows[i].Number.Ordinal - 1, rows[i - 1].Row, rows[i].Row);
            }
        }
    }

    /// <summary>The rows that make a new beginning worth a word: all of them inside one group, else those that another table numbers
    /// otherwise.</summary>
    private static List<NumberedRow> BegunAnew(IReadOnlyList<(NumberedRow Row, PrintedNumber Number)> before, IReadOnlyList<(NumberedRow Row, PrintedNumber Number)> run)
    {
        var rows = run.Select(r => r.Row).ToList();
        return before[0].Number.Prefix != run[0].Number.Prefix || before[0].Number.Ordinal < run[0].Number.Ordinal ? []
            : before[^1].Row.Group == run[0].Row.Group ? rows
            : rows.FindAll(r => !string.IsNullOrWhiteSpace(r.Other) && !string.Equals(r.Number.Trim(), r.Other.Trim(), StringComparison.Ordinal));
    }

    private Finding Gap(int rule, IReadOnlyList<(NumberedRow Row, PrintedNumber Number)> run, int from, int to, NumberedRow? before, NumberedRow after)
    {
        var (first, last) = (run[0].Number.Print(from), run[0].Number.Print(to));
        var missing = from == to ? Text.Same(first) : new($"{first} sampai {last}", $"{first} to {last}");
        var printed = Printed(run, after);
        return Found(rule, $"gap-{FindingId.Year(from)}", Severity.Suspicious, before is null ? [after] : [before, after], new(
            $"Nomor {missing.Id} tidak ada dalam urutan {Name.Id}. Mohon periksa apakah ada baris yang terlewat.",
            $"Number {missing.En} is missing from the list of {Name.En}. Please check whether a row has been left out."),
            new($"{printed}; tidak ada {missing.Id}", $"{printed}; no {missing.En}"));
    }

    private Finding Twice(int rule, NumberedRow first, NumberedRow again) => Found(rule, "twice", Severity.Different, [first, again], new(
        $"Nomor {again.Number.Trim()} dipakai dua kali dalam urutan {Name.Id}: {Say.Quote(first.Name)} dan {Say.Quote(again.Name)}. Mohon periksa nomornya.",
        $"Number {again.Number.Trim()} is used twice in the list of {Name.En}: {Say.Quote(first.Name)} and {Say.Quote(again.Name)}. Please check the numbers."),
        null);

    private Finding Anew(int rule, IReadOnlyList<(NumberedRow Row, PrintedNumber Number)> run, IReadOnlyList<NumberedRow> rows)
    {
        var here = string.Join(", ", run.Select(r => r.Row.Number.Trim()));
        var there = rows.All(r => r.Other is null) ? null : string.Join(", ", run.Select(r => string.IsNullOrWhiteSpace(r.Row.Other) ? "–" : r.Row.Other.Trim()));
        return Found(rule, "anew", Severity.Suspicious, rows, there is null
            ? new(
                $"Nomor {Name.Id} mulai lagi dari {run[0].Row.Number.Trim()} pada {Say.Quote(run[0].Row.Name)}. Mohon periksa nomornya.",
                $"The numbers of the {Name.En} begin anew with {run[0].Row.Number.Trim()} at {Say.Quote(run[0].Row.Name)}. Please check the numbers.")
            : new(
                $"Nomor {Name.Id} mulai lagi dari {run[0].Row.Number.Trim()} pada {Say.Quote(run[0].Row.Name)}, sedangkan tabel lain memakai nomor lain untuk "
                    + "baris yang sama. Baris dipasangkan menurut nama dan sasarannya, bukan nomornya; mohon periksa pasangannya.",
                $"The numbers of the {Name.En} begin anew with {run[0].Row.Number.Trim()} at {Say.Quote(run[0].Row.Name)} while another table numbers the "
                    + "same rows otherwise. Rows are matched by name and objective, not by number; please check the match."),
            there is null ? Text.Same(here) : new($"{here}; di tabel lain {there}", $"{here}; in the other table {there}"));
    }

    private static string Printed(IReadOnlyList<(NumberedRow Row, PrintedNumber Number)> run, NumberedRow at)
    {
        var numbers = run.Select(r => r.Row.Number.Trim()).ToList();
        if (numbers.Count <= WholeRun)
        {
            return string.Join(", ", numbers);
        }

        var middle = run.TakeWhile(r => r.Row != at).Count();
        var from = Math.Max(middle - Beside, 0);
        return "…, " + string.Join(", ", numbers.Skip(from).Take(2 * Beside)) + ", …";
    }

    private Finding Found(int rule, string kind, Severity severity, IReadOnlyList<NumberedRow> rows, Text message, Text? arithmetic) => new()
    {
        Id = FindingId.Of(rule, Kind, kind, rows[^1].Code),
        Rule = rule,
        Severity = severity,
        Indicators = [.. rows.Where(r => r.IsIndicator).Select(r => r.Code)],
        Message = message,
        Arithmetic = arithmetic,
        Sources = [.. rows.Select(r => r.Place).OfType<SourceLocation>()],
    };
}
