using Kinerja.Model.Numbers;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Pages.Forms;

namespace Kinerja.Web.Components.Pages.Plans.Targets;

/// <summary>One cell of a year's targets: what the plan holds, what was typed, and what came of it.</summary>
public sealed class TargetBox
{
    /// <summary>Makes a cell from the plan.</summary>
    public TargetBox(PlanIndicator card, Period period, PlanTarget? stored)
    {
        (Card, Period, Stored) = (card, period, stored);
        Text = Was = Shown(stored);
    }

    /// <summary>The card.</summary>
    public PlanIndicator Card { get; }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>What the plan holds; null when nothing is promised for the period.</summary>
    public PlanTarget? Stored { get; }

    /// <summary>Name and id of the field.</summary>
    public string Field => TargetFields.Text(Card.Code, Period);

    public string Text { get; private set; }

    /// <summary>What the field held when the page was made.</summary>
    public string Was { get; private set; }

    public string Reading { get; private set; } = "";

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Error { get; set; }

    /// <summary>The readings to choose from.</summary>
    public IReadOnlyList<NumberCandidate> Readings { get; set; } = [];

    /// <summary>True when somebody else has stored something else meanwhile.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>True when what was typed is not what the plan holds.</summary>
    public bool IsChanged => Text.Trim() != Shown(Stored);

    /// <summary>Takes over what was sent.</summary>
    public void Take(FormValues form)
    {
        if (!form.Has(Field))
        {
            return;
        }

        Text = form[Field];
        Reading = form[TargetFields.Reading(Card.Code, Period)];
        var was = form[TargetFields.Was(Card.Code, Period)];
        // Only what this person has typed over something that is gone is a conflict; a field that was left alone shows what the plan holds now.
        if (Text.Trim() == was)
        {
            Text = Shown(Stored);
        }
        else
        {
            IsConflict = IsChanged && was != Shown(Stored);
        }
    }

    /// <summary>A target as it stands in its field: a number as written, <c>-</c>, <c>n/a</c>, or nothing.</summary>
    public static string Shown(PlanTarget? target) => target switch
    {
        null => "",
        { Value.State: ValueState.NotApplicable } => "n/a",
        { Value.IsNumber: true } => target.Text.Trim().Length > 0 ? target.Text.Trim() : NumberPrinter.Indonesian(target.Value.Amount, target.Value.Amount.Scale, grouped: false),
        _ => target.Text.Trim() is { Length: > 0 } text ? text : "-",
    };
}
