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
    // Stands for a figure that nobody can have seen.
    private const string Unknown = "?";

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

    /// <summary>What is stored for the period, as a value.</summary>
    public TypedValue Value => Stored?.Value ?? TypedValue.Missing;

    /// <summary>What is stored as a field shows it; empty for a state.</summary>
    public string StoredText => Value.IsNumber ? Plain(Value.Amount) : "";

    /// <summary>The same figure in another quarter.</summary>
    public EntryRow In(Period period) => new(Card, Cell, period);

    /// <summary>The text as typed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>A number that came as such and not as a text; null for what was typed.</summary>
    public decimal? Amount { get; private set; }

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

    /// <summary>True when somebody else stored another figure since the page was made.</summary>
    public bool IsConflict { get; set; }

    /// <summary>True when its period takes no figures.</summary>
    public bool IsLocked { get; set; }

    /// <summary>What is wrong without the name of the row, where the row itself says it.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>What came of sending it.</summary>
    public EntryOutcome Outcome =>
        Errors.Count == 0 ? EntryOutcome.Saved
        : IsFailed ? EntryOutcome.Unavailable
        : IsConflict ? EntryOutcome.Conflict
        : IsLocked ? EntryOutcome.Locked
        : Readings.Count > 0 ? EntryOutcome.Ask
        : WantsReason ? EntryOutcome.Warning
        : EntryOutcome.Invalid;

    /// <summary>True when something was typed that differs from what the page showed.</summary>
    public bool IsChanged => Typed != Was;

    /// <summary>True when what was typed is what is stored already.</summary>
    public bool IsStored => Typed == Stand(Stored);

    /// <summary>Stands for what is stored, in the words that <see cref="Was"/> compares.</summary>
    public string StandsAs => Stand(Stored);

    private string Typed => Stand(IsNotApplicable, Amount is { } amount ? Plain(amount) : Text.Trim(), Reason.Trim());

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

    /// <summary>Takes over what was sent as one cell.</summary>
    public void Take(EntryInput input)
    {
        Text = input.Text ?? "";
        Amount = input.Amount;
        IsNotApplicable = input.IsNotApplicable;
        Reason = input.Reason ?? "";
        Reading = input.Reading ?? "";
        IsConfirmed = input.IsConfirmed;
        // Without the figure that was seen, only the revision can tell whether it still stands.
        Was = input.Was ?? (input.Revision is { } seen && seen != Cell.Revision ? Unknown : Was);
        Revision = input.Revision ?? Cell.Revision;
    }

    /// <summary>Takes note that this batch itself moved the indicator-year on: another period of it, which is nobody's conflict.</summary>
    public void Follow(long from, long to) => Revision = Revision == from ? to : Revision;

    /// <summary>Takes over what is stored, into the fields as well.</summary>
    public void Take(CellSnapshot cell)
    {
        See(cell);
        var stored = Stored;
        Text = StoredText;
        Amount = null;
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
        : Amount is { } amount ? new(Value: amount, Reason: Reason, ConfirmWarnings: IsConfirmed)
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
