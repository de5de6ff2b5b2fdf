namespace Kinerja.Model.Checks;

/// <summary>A numbered list of a document, cut into runs that each count upwards.</summary>
internal sealed class NumberedList
{
    private NumberedList(IReadOnlyList<IReadOnlyList<(NumberedRow Row, PrintedNumber Number)>> runs, IReadOnlyList<(NumberedRow First, NumberedRow Again)> twice) =>
        (Runs, Twice) = (runs, twice);

    /// <summary>The runs in order; each begins where the numbers begin anew or another prefix begins.</summary>
    public IReadOnlyList<IReadOnlyList<(NumberedRow Row, PrintedNumber Number)>> Runs { get; }

    /// <summary>Rows that carry a number which an earlier row of the same run carries.</summary>
    public IReadOnlyList<(NumberedRow First, NumberedRow Again)> Twice { get; }

    /// <summary>Cuts rows, in document order, into runs. Rows without a readable number are passed over.</summary>
    public static NumberedList Of(IReadOnlyList<NumberedRow> rows)
    {
        var numbers = PrintedNumbers.Read([.. rows.Select(r => r.Number)]);
        var runs = new List<List<(NumberedRow Row, PrintedNumber Number)>>();
        var twice = new List<(NumberedRow, NumberedRow)>();
        PrintedNumber? last = null;
        foreach (var (row, number) in rows.Zip(numbers))
        {
            if (number is null)
            {
                continue;
            }

            if (last is null || number.Prefix != last.Prefix || BeginsAnew(runs[^1], row, number))
            {
                runs.Add([]);
            }

            if (runs[^1].Find(r => r.Number.Ordinal == number.Ordinal) is { Row: { } first })
            {
                twice.Add((first, row));
            }

            runs[^1].Add((row, number));
            last = number;
        }

        return new(runs, twice);
    }

    /// <summary>The first number of the run comes again: at a new group, or after the run has gone on (1, 2, 3, 1). 1, 1 in one group is the same
    /// number twice.</summary>
    private static bool BeginsAnew(List<(NumberedRow Row, PrintedNumber Number)> run, NumberedRow row, PrintedNumber number)
    {
        var (last, lastNumber) = run[^1];
        return number.Ordinal <= run[0].Number.Ordinal && (row.Group != last.Group || (number.Ordinal == 1 && lastNumber.Ordinal > 1));
    }
}
