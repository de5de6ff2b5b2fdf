using Kinerja.Model.Numbers;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Plans.Targets;

/// <summary>What was typed into a year's targets, read by the one reader of numbers. What is wrong goes to its cell, and what was typed stays there.</summary>
internal sealed class TargetReader(IStringLocalizer<TargetWords> words, List<FieldError> errors)
{
    private const int MaxReason = 500;

    // The words that say so; anything else without a number is a figure that is not known yet.
    private static readonly HashSet<string> NotApplicable = new(StringComparer.OrdinalIgnoreCase) { "n/a", "na", "tidak berlaku", "not applicable" };

    /// <summary>The changed cells; those that are wrong are left out and have their error.</summary>
    public IReadOnlyList<TargetEdit> Read(IEnumerable<TargetRow> rows) => [.. rows.SelectMany(Read)];

    private IEnumerable<TargetEdit> Read(TargetRow row)
    {
        if (row.Why.Trim().Length > MaxReason)
        {
            Refuse(row, words["Error.WhyTooLong", row.Card.Name, MaxReason]);
            yield break;
        }

        foreach (var box in row.Boxes)
        {
            var saysOtherwise = row.IsWhyChanged && box is { IsChanged: false, Stored.Value.IsNumber: false };
            if (!box.IsChanged && !saysOtherwise)
            {
                continue;
            }

            if (box.IsConflict)
            {
                Refuse(box, words["Error.Conflict", Label(box), TargetBox.Shown(box.Stored) is { Length: > 0 } theirs ? theirs : words["Nothing.There"].Value, box.Text.Trim()]);
                continue;
            }

            if (box.Text.Trim().Length == 0)
            {
                yield return new(row.Card.Code, box.Period, null);
            }
            else if (Value(row, box) is { } value)
            {
                yield return new(row.Card.Code, box.Period, value, box.Text.Trim());
            }
        }
    }

    private TypedValue? Value(TargetRow row, TargetBox box)
    {
        var text = box.Text.Trim();
        if (NotApplicable.Contains(text))
        {
            if (row.Why.Trim().Length > 0)
            {
                return TypedValue.NotApplicable(new Reason(ReasonCodes.Stated, row.Why.Trim()));
            }

            Refuse(row, words["Error.WhyMissing", row.Card.Name]);
            return null;
        }

        var reading = NumberReader.Read(text, new NumberContext(row.Card.Unit));
        switch (reading.Kind)
        {
            case NumberKind.Value:
                return TypedValue.Of(reading.Value!.Value);

            case NumberKind.Missing:
                return row.Why.Trim().Length == 0 ? TypedValue.Missing : TypedValue.MissingBecause(ReasonCodes.Stated, row.Why.Trim());

            // A target is one number here: the reading of a text as a range belongs on the card.
            case NumberKind.Ask when reading.Readings.FirstOrDefault(r => r.Code == box.Reading) is { To: null } chosen:
                return chosen.Value is { } amount ? TypedValue.Of(amount) : TypedValue.Missing;

            default:
                box.Readings = [.. reading.Readings.Where(r => r.To is null)];
                Refuse(box, words[reading.Kind == NumberKind.Ask ? "Error.Ask" : "Error.Refused", Label(box), text, reading.Reason?.Here() ?? ""]);
                return null;
        }
    }

    /// <summary>What a cell is called in an error.</summary>
    public string Label(TargetBox box) => words["Cell", box.Card.Name, words["Period." + box.Period].Value];

    private void Refuse(TargetBox box, string message)
    {
        box.Error = message;
        errors.Add(new(box.Field, message));
    }

    private void Refuse(TargetRow row, string message)
    {
        if (row.WhyError is null)
        {
            row.WhyError = message;
            errors.Add(new(TargetFields.Why(row.Card.Code), message));
        }
    }
}
