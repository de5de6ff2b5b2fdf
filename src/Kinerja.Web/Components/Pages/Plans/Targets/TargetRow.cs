using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Pages.Forms;

namespace Kinerja.Web.Components.Pages.Plans.Targets;

/// <summary>The targets of one indicator in a year, with what the year before promised and brought.</summary>
public sealed class TargetRow
{
    /// <summary>The periods in the order of the page: the year, then its quarters.</summary>
    public static IReadOnlyList<Period> Periods { get; } = [Period.Year, .. PeriodExtensions.Quarters];

    /// <summary>Makes a row from the plan.</summary>
    public TargetRow(PlanIndicator card, Plan plan, int year)
    {
        Card = card;
        var stored = plan.TargetsOf(card.Code).Where(t => t.Year == year).DistinctBy(t => t.Period).ToDictionary(t => t.Period);
        Boxes = [.. Periods.Select(p => new TargetBox(card, p, stored.GetValueOrDefault(p)))];
        Why = WhyWas = StoredWhy;
    }

    /// <summary>The card, as the year has it.</summary>
    public PlanIndicator Card { get; }

    /// <summary>The year, then its quarters.</summary>
    public IReadOnlyList<TargetBox> Boxes { get; }

    /// <summary>Target of the year before; null when it had none.</summary>
    public PlanTarget? LastTarget { get; init; }

    /// <summary>Realisation of the year before; null where nobody knows.</summary>
    public TypedValue? LastRealisation { get; init; }

    /// <summary>Why cells hold no number, as typed.</summary>
    public string Why { get; private set; }

    /// <summary>What that field held when the page was made.</summary>
    public string WhyWas { get; private set; }

    /// <summary>What is wrong with the reason; null when nothing is.</summary>
    public string? WhyError { get; set; }

    /// <summary>True when the reason is of use: a cell holds no number, or held none.</summary>
    public bool WantsWhy => Why.Length > 0 || WhyError is not null || Boxes.Any(b => b.Stored is { Value.IsNumber: false } || b.Text.Trim() is "-" or "n/a");

    /// <summary>True when the reason of cells without a number was changed.</summary>
    public bool IsWhyChanged => Why.Trim() != StoredWhy;

    /// <summary>True when anything was typed that the plan does not hold.</summary>
    public bool IsChanged => Boxes.Any(b => b.IsChanged) || (IsWhyChanged && Boxes.Any(b => b.Stored is { Value.IsNumber: false }));

    /// <summary>True when something is wrong.</summary>
    public bool IsRefused => WhyError is not null || Boxes.Any(b => b.Error is not null);

    /// <summary>Takes over what was sent.</summary>
    public void Take(FormValues form)
    {
        foreach (var box in Boxes)
        {
            box.Take(form);
        }

        if (form.Has(TargetFields.Why(Card.Code)))
        {
            var was = form[TargetFields.WhyWas(Card.Code)];
            Why = form[TargetFields.Why(Card.Code)];
            Why = Why.Trim() == was ? StoredWhy : Why;
            WhyWas = StoredWhy;
        }
    }

    private string StoredWhy => Boxes.Select(b => b.Stored?.Value.Reason).OfType<Reason>().FirstOrDefault(r => r.Code == ReasonCodes.Stated)?.About?.Trim() ?? "";
}
