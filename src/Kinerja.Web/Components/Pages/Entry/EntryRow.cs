using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Model.Numbers;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Pages.Forms;

namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>One figure to enter: what is stored, what was typed, and what came of it.</summary>
public sealed class EntryRow
{
    /// <summary>Makes a row from what is stored.</summary>
    public EntryRow(PlanIndicator card, CellSnapshot cell, Period period)
    {
        (Card, Period) = (card, period);
        Take(cell);
    }

    /// <summary>The card.</summary>
    public PlanIndicator Card { get; }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>The facts of the indicator-year.</summary>
    public CellSnapshot Cell { get; private set; } = null!;

    /// <summary>The same quarter of the year before; null when that year is not in the plan.</summary>
    public TypedValue? LastYear { get; init; }

    /// <summary>True for a value beside a formula.</summary>
    public bool IsDirect => Card.FormulaText is not null;

    /// <summary>What is stored for the period; null when nothing ever was.</summary>
    public EnteredValue? Stored => Cell.Values.GetValueOrDefault(Period);

    public string Text { get; private set; } = "";

    public bool IsNotApplicable { get; private set; }

    public string Reason { get; private set; } = "";

    public string Reading { get; private set; } = "";

    public bool IsConfirmed { get; private set; }

    /// <summary>What the fields held when the page was made.</summary>
    public string Was { get; private set; } = "";

    /// <summary>The revision the page was made from.</summary>
    public long Revision { get; private set; }

    /// <summary>What is wrong; empty when nothing is.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The readings to choose from.</summary>
    public IReadOnlyList<NumberCandidate> Readings { get; set; } = [];

    /// <summary>True when the figure is kept only with a reason and a confirmation.</summary>
    public bool WantsConfirmation { get; set; }

    /// <summary>True when the error is at the reason and not at the figure.</summary>
    public bool WantsReason { get; set; }

    /// <summary>What somebody else stored meanwhile; null without a conflict.</summary>
    public EnteredValue? Theirs { get; set; }

    /// <summary>True when this submission stored it.</summary>
    public bool IsSaved { get; set; }

    /// <summary>True when storage did not answer for it.</summary>
    public bool IsFailed { get; set; }

    /// <summary>True when something was typed that differs from what the page showed.</summary>
    public bool IsChanged => Typed != Was;

    /// <summary>True when what was typed is what is stored already.</summary>
    public bool IsStored => Typed == Stand(Stored);

    private string Typed => Stand(IsNotApplicable, Text.Trim(), Reason.Trim());

    /// <summary>Takes over what was sent.</summary>
    public void Take(FormValues form)
    {
        var code = Card.Code;
        if (!form.Has(EntryFields.Text(code)))
        {
            return;
        }

        Text = form[EntryFields.Text(code)];
        IsNotApplicable = form.Has(EntryFields.NotApplicable(code));
        Reason = form[EntryFields.Reason(code)];
        Reading = form[EntryFields.Reading(code)];
        IsConfirmed = form.Has(EntryFields.Confirmed(code));
        Was = form[EntryFields.Was(code)];
        Revision = form.Number(EntryFields.Revision(code)) ?? Cell.Revision;
    }

    /// <summary>Takes over what is stored, into the fields as well.</summary>
    public void Take(CellSnapshot cell)
    {
        See(cell);
        var stored = Stored;
        Text = stored?.Value is { IsNumber: true } value ? Plain(value.Amount) : "";
        IsNotApplicable = stored?.Value.State == ValueState.NotApplicable;
        Reason = stored?.Reason ?? stored?.Value.Reason?.About ?? "";
    }

    /// <summary>Takes note of what is stored, and leaves what was typed.</summary>
    public void See(CellSnapshot cell)
    {
        Cell = cell;
        Was = Stand(Stored);
        Revision = cell.Revision;
    }

    /// <summary>The input as the entry of figures takes it.</summary>
    public Application.Figures.RealisationInput Input => IsNotApplicable
        ? new(State: "notApplicable", Reason: Reason)
        : new(Text: Text, Reading: Reading, Reason: Reason, ConfirmWarnings: IsConfirmed);

    /// <summary>What distinguishes the command of this row, for its operation id.</summary>
    public string[] Asked => [Card.Code, Period.Code(), Typed, Reading, IsConfirmed ? "1" : "0", Reason.Trim()];

    /// <summary>A number as it stands in a field: decimal comma in either language, because that is how it is read.</summary>
    public static string Plain(decimal amount) => NumberPrinter.Indonesian(amount, amount.Scale, grouped: false);

    // One text for the whole state of a figure; the reason counts where it is part of what is said.
    private string Stand(EnteredValue? entered) => Stand(
        entered?.Value.State == ValueState.NotApplicable,
        entered?.Value is { IsNumber: true } value ? Plain(value.Amount) : "",
        entered?.Reason ?? entered?.Value.Reason?.About ?? "");

    private string Stand(bool notApplicable, string text, string reason) =>
        notApplicable ? $"n/a:{reason}" : IsDirect && text.Length > 0 ? $"{text}:{reason}" : text;
}
