using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Plans;

namespace Kinerja.Web.Components.Pages.Plans.Wording;

/// <summary>A goal or an objective as its page shows it.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Code">Its code.</param>
/// <param name="Number">Its printed number; null for none.</param>
/// <param name="Name">The wording.</param>
/// <param name="Original">What the document said, or what it said before it was changed first; null when nobody changed it.</param>
public sealed record WordedRow(CascadeKind Kind, string Code, string? Number, string Name, string? Original)
{
    /// <summary>The row of a plan; null when it has none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="goal">Code of a goal; null for an objective.</param>
    /// <param name="objective">Code of an objective.</param>
    public static WordedRow? Of(Plan plan, string? goal, string? objective)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return goal is not null
            ? plan.Goals.Where(g => g.Code == goal).Select(g => new WordedRow(CascadeKind.Goal, g.Code, g.Number, g.Name, g.OriginalName)).FirstOrDefault()
            : plan.Objectives.Where(o => o.Code == objective).Select(o => new WordedRow(CascadeKind.Objective, o.Code, o.Number, o.Name, o.OriginalName)).FirstOrDefault();
    }
}
