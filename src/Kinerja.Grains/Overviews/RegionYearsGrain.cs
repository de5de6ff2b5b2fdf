using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Overviews.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Overviews;

/// <summary>The years of a region, so that nobody has to ask every year whether it is there.</summary>
[GrainType("region-years")]
internal sealed class RegionYearsGrain : StoredGrain, IRegionYears
{
    // Overviews from before this row existed are looked for once, in the years that pages have shown.
    private const int YearsBack = 14;
    private const int YearsAhead = 1;

    private RegionCode _region = null!;
    private StoredState<RegionYearsState> _row = null!;
    private Task<IReadOnlyList<int>>? _older;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _region = RegionCode.TryParse(this.GetPrimaryKeyString(), out var region) ? region : throw new FormatException("Not the code of a region.");
        _row = Row<RegionYearsState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task Add(int year)
    {
        if (!KeyText.IsYear(year))
            throw new ArgumentOutOfRangeException(nameof(year), year, "A year is 1900 to 2200.");
        var known = _row.Value ?? new();
        return known.Years.Contains(year) ? Task.CompletedTask : _row.Write(known with { Years = [.. known.Years.Append(year).Order()] });
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<int>> Get()
    {
        var known = _row.Value;
        if (known is { IsComplete: true })
            return known.Years;

        // Readers come at the same time; they share one look.
        if (_older is null or { IsFaulted: true } or { IsCanceled: true })
            _older = Older();
        return [.. (await _older).Concat(known?.Years ?? []).Distinct().Order()];
    }

    private async Task<IReadOnlyList<int>> Older()
    {
        var known = _row.Value;
        var now = Now.Year;
        var years = Enumerable.Range(now - YearsBack, YearsBack + YearsAhead + 1).Where(KeyText.IsYear).ToList();
        var has = await Task.WhenAll(years.Select(year => GrainFactory.GetGrain<IOverview>(new OverviewKey(_region, year).ToString()).HasChildren()));
        var found = years.Where((_, i) => has[i]).ToList();

        // A region that nobody has entered is not worth a row: looking at it must not write.
        if (found.Count == 0 && known is null)
            return found;
        try
        {
            await _row.Write(new() { Years = [.. found.Concat(known?.Years ?? []).Distinct().Order()], IsComplete = true });
        }
        catch (StorageFailedException)
        {
            // What was found is true all the same; the next activation looks again.
        }

        return found;
    }
}
