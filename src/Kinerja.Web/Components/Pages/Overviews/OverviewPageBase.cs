using System.Globalization;
using Kinerja.Model.Keys;
using Kinerja.Model.Regions;
using Kinerja.Web.Application.Overviews;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>A page of a region: reads the region and every choice from the address. A code that names no region is a 404 that says what may have been meant.</summary>
public abstract class OverviewPageBase : ComponentBase
{
    /// <summary>Region code from the address.</summary>
    [Parameter] public string Region { get; set; } = "";

    [Inject] private OverviewReader Reader { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    /// <summary>The page asks again by itself after so long while sums are being made.</summary>
    private const int AskAgainSeconds = 10;

    /// <summary>What is shown; null while there is nothing to show.</summary>
    protected OverviewSheet? Sheet { get; private set; }

    /// <summary>The comparison that was asked for; null when there is none.</summary>
    protected Comparison? Pair { get; private set; }

    /// <summary>Why the code names no region; null when it does.</summary>
    protected string? Refusal { get; private set; }

    /// <summary>Regions near the code that names none.</summary>
    protected IReadOnlyList<Place> Nearest { get; private set; } = [];

    /// <summary>True when the sums are not there yet: after a great deal has come in at once, the first ones take longer than anybody waits for a page. They go on being made meanwhile.</summary>
    protected bool IsGathering { get; private set; }

    /// <summary>True for the page that explains.</summary>
    protected virtual bool Explains => false;

    /// <inheritdoc/>
    protected sealed override async Task OnInitializedAsync()
    {
        var found = RegionCatalogue.Read(Region);
        if (!found.IsOk)
        {
            Refusal = found.Problem.Message.Here();
            Nearest = Near();

            Answer(response => response.StatusCode = StatusCodes.Status404NotFound);
            return;
        }

        try
        {
            Sheet = await Reader.Read(found.Value, OverviewQuery.Read(name => Http?.Request.Query[name]), Explains);
            Pair = Sheet.Query.Compare is null ? null : await Reader.Compare(Sheet);
        }
        catch (TimeoutException)
        {
            // What was pulled until now is kept by the overviews, so each time less is left.
            (IsGathering, Sheet) = (true, null);
            Answer(response =>
            {
                response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                response.Headers.RetryAfter = response.Headers["Refresh"] = AskAgainSeconds.ToString(CultureInfo.InvariantCulture);
            });
        }
    }

    // Set as the answer begins: a page that is a 404 while it renders is taken for one without words of its own, and replaced.
    private void Answer(Action<HttpResponse> set) => Http?.Response.OnStarting(() =>
    {
        set(Http.Response);
        return Task.CompletedTask;
    });

    // The province that the code begins with, what its digits look like, and the nation.
    private List<Place> Near()
    {
        var near = RegionCatalogue.Search(Region, 3).ToList();
        if (Region.Length >= 2 && RegionCode.TryParse(Region[..2], out var code) && RegionCatalogue.Find(code) is { } province && !near.Contains(province))
        {
            near.Insert(0, province);
        }

        return [.. near.Append(RegionCatalogue.Nation).Select(region => new Place(region.Code.Value, region.Name, OverviewQuery.Root(region.Code.Value)))];
    }
}
