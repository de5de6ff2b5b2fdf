using System.Globalization;
using Kinerja.Benchmarks.Overviews.Questions;

namespace Kinerja.Benchmarks.Overviews.Data;

/// <summary>The realisations that are entered while measuring: the same ones, in the same order, in every system.</summary>
internal sealed class WritePlan
{
    private readonly (AgencyRow Agency, ComponentRow Component, decimal Value)[] _cells;
    private readonly int[][] _byAgency;

    public WritePlan(Country country, int seed)
    {
        var random = new Random(seed);
        var read = country.Links.SelectMany(l => new[] { l.NumeratorId, l.DenominatorId }).OfType<int>().ToHashSet();
        var cells = (from row in country.Realisations
                     where row.Period == 4 && read.Contains(row.ComponentId)
                     let component = country.Components[row.ComponentId - 1]
                     select (country.Agencies[component.AgencyId - 1], component, row.Value)).ToArray();
        random.Shuffle(cells);
        _cells = cells;
        _byAgency = [.. Enumerable.Range(0, cells.Length).GroupBy(i => cells[i].Item1.Id).Select(g => g.ToArray())];
    }

    /// <summary>Cells that can be written: components that count in a sum and are reported.</summary>
    public int Cells => _cells.Length;

    /// <summary>Agencies that have such cells.</summary>
    public int Agencies => _byAgency.Length;

    /// <summary>A realisation of a cell. No two phases and rounds give a cell the same value, so every write is a change.</summary>
    public WriteRequest Write(int cell, WritePhase phase, int round)
    {
        var (agency, component, value) = _cells[cell % _cells.Length];
        var operation = string.Create(CultureInfo.InvariantCulture, $"bench-{(int)phase}-{round}");
        return new(agency.Region, agency.Code, component.Code, value + round + 1 + ((int)phase / 16m), operation);
    }

    /// <summary>One realisation of each of so many agencies.</summary>
    public IEnumerable<WriteRequest> Agency(int count, WritePhase phase, int round) =>
        Enumerable.Range(0, count).Select(i => _byAgency[((round * count) + i) % _byAgency.Length]).Select(cells => Write(cells[round % cells.Length], phase, round));
}

/// <summary>What a write is for.</summary>
internal enum WritePhase
{
    /// <summary>One change before an overview is read.</summary>
    OneChange,

    /// <summary>Changes of one agency in a hundred before an overview is read.</summary>
    Hundredth,

    /// <summary>One writer.</summary>
    Alone,

    /// <summary>Sixteen writers.</summary>
    Few,

    /// <summary>Sixty-four writers.</summary>
    Many,

    /// <summary>Before everything is killed.</summary>
    Last,
}
