using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Periods;
using Kinerja.Web.Application.People;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Periods;

/// <summary>Words about steps that several pages share.</summary>
internal static class StepText
{
    /// <summary>What somebody else has done meanwhile, for who comes second; null when no step says it.</summary>
    public static string? Race(IStringLocalizer<PeriodWords> words, PeriodState state, string when, string? zone) => state.Last is { } last
        ? words["Race", when, state.Status.Name().Here(), ShownNames.Of(last.By), Moments.Print(last.At, zone)]
        : words["Race.Other", when];
}
