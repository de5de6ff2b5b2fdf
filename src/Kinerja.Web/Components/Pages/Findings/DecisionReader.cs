using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Checks;
using Kinerja.Model.Numbers;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Findings;

/// <summary>Reads the form of a decision; what is wrong goes to the field it is wrong at.</summary>
internal sealed class DecisionReader(IStringLocalizer<FindingWords> words, FormValues form, List<FieldError> errors)
{
    private const int MaxReason = 500;

    /// <summary>The decision on one finding; null when something is wrong.</summary>
    public ReadDecision? One(Finding finding, Plan plan, bool mayCorrect)
    {
        var before = errors.Count;
        var kind = Kind(DecisionFields.Id(finding, DecisionFields.Decision), mayCorrect && DecisionFields.CanCorrect(finding, plan));
        var reason = Reason(kind, DecisionFields.Id(finding, DecisionFields.Reason));
        List<Correction> corrections = kind == DecisionKind.Correct ? [.. Corrections(finding, plan, reason)] : [];
        if (kind == DecisionKind.Correct && corrections.Count == 0 && errors.Count == before)
        {
            errors.Add(new(FirstField(finding, plan), words["Correct.Nothing"]));
        }

        return kind is { } decided && errors.Count == before ? new(decided, reason, corrections) : null;
    }

    /// <summary>The decision on all findings of a rule that nobody has decided; null when something is wrong.</summary>
    public ReadDecision? Group(int rule)
    {
        var before = errors.Count;
        var kind = Kind($"{DecisionFields.Decision}-aturan-{rule}", mayCorrect: false);
        var reason = Reason(kind, $"{DecisionFields.Reason}-aturan-{rule}");
        return kind is { } decided && errors.Count == before ? new(decided, reason, []) : null;
    }

    private DecisionKind? Kind(string id, bool mayCorrect)
    {
        DecisionKind? kind = form[DecisionFields.Decision] switch
        {
            "accept" => DecisionKind.Accept,
            "waive" => DecisionKind.Waive,
            "correct" when mayCorrect => DecisionKind.Correct,
            _ => null,
        };
        if (kind is null)
        {
            errors.Add(new(id, words[mayCorrect ? "Decide.Choose" : "Decide.Choose.Two"]));
        }

        return kind;
    }

    private string? Reason(DecisionKind? kind, string id)
    {
        var reason = form.Words(DecisionFields.Reason);
        if (reason is null && kind is DecisionKind.Waive or DecisionKind.Correct)
        {
            errors.Add(new(id, words["Reason.Required"]));
        }
        else if (reason?.Length > MaxReason)
        {
            errors.Add(new(id, words["Reason.TooLong", reason.Length, MaxReason]));
        }

        return reason;
    }

    private IEnumerable<Correction> Corrections(Finding finding, Plan plan, string? reason)
    {
        if (DecisionFields.IsUnit(finding) && form.Words(DecisionFields.Unit) is { } unit)
        {
            yield return new(finding.Indicators[0], Unit: unit);
        }

        var meaning = DecisionFields.IsDash(finding, plan) ? Meaning(reason) : null;
        foreach (var cell in DecisionFields.Cells(finding, plan))
        {
            var text = form[DecisionFields.Value(cell)];
            if (!string.Equals(text.Trim(), cell.Text.Trim(), StringComparison.Ordinal))
            {
                if (Read(finding, cell, text, plan.Indicator(cell.Indicator)?.Unit) is { } value && value != cell.Value)
                {
                    yield return new(cell.Indicator, cell.Year, cell.Period, value);
                }
            }
            else if (meaning is { } said && !cell.Value.IsNumber)
            {
                yield return new(cell.Indicator, cell.Year, cell.Period, said);
            }
        }
    }

    private TypedValue? Meaning(string? reason) => form[DecisionFields.Dash] switch
    {
        "notApplicable" => TypedValue.NotApplicable(reason is null ? null : new Reason(ReasonCodes.Stated, reason)),
        "notYetAvailable" => TypedValue.MissingBecause(ReasonCodes.NotYetAvailable),
        "noPreviousYear" => TypedValue.MissingBecause(ReasonCodes.NoPreviousYear),
        "stated" when reason is not null => TypedValue.MissingBecause(ReasonCodes.Stated, reason),
        _ => null,
    };

    private TypedValue? Read(Finding finding, PlanTarget cell, string text, string? unit)
    {
        var reading = NumberReader.Read(text, new NumberContext(unit));
        switch (reading.Kind)
        {
            case NumberKind.Value:
                return TypedValue.Of(reading.Value!.Value);
            case NumberKind.Missing:
                return TypedValue.Missing;
            case NumberKind.Ask when reading.Readings.FirstOrDefault(r => r.Code == form[DecisionFields.Reading(cell)]) is { To: null } chosen:
                return chosen.Value is { } amount ? TypedValue.Of(amount) : TypedValue.Missing;
            default:
                errors.Add(new(DecisionFields.Id(finding, DecisionFields.Value(cell)), words["Correct.Cell", text.Trim(), reading.Reason?.Here() ?? ""]));
                return null;
        }
    }

    private static string FirstField(Finding finding, Plan plan) => DecisionFields.Id(
        finding, DecisionFields.IsUnit(finding) ? DecisionFields.Unit : DecisionFields.Value(DecisionFields.Cells(finding, plan)[0]));
}
