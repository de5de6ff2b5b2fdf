using Kinerja.Model.Numbers;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Drafting;

/// <summary>Turns cells into targets with the one reader of numbers.</summary>
internal sealed class TargetMaker(ReadPlan plan, NumberLocale locale)
{
    /// <summary>The targets of an indicator and the decimals to show, the most that any of its cells has.</summary>
    public (List<PlanTarget> Targets, int Decimals) Make(ReadIndicator indicator, string? unit)
    {
        var targets = new List<PlanTarget>();
        var decimals = 0;
        var context = new NumberContext(unit, locale);
        foreach (var cell in indicator.Cells)
        {
            var reading = NumberReader.Read(cell.Text, cell.IsNumber ? context with { Locale = NumberLocale.Indonesian } : context);
            if (reading.Kind == NumberKind.Refused)
            {
                plan.NotUnderstood.Add(new(cell.Text.Trim(), cell.Source, reading.Reason ?? new("Bukan angka.", "Not a number.")));
                continue;
            }

            if (reading.Kind == NumberKind.Value)
                decimals = Math.Max(decimals, reading.Decimals);
            targets.Add(new()
            {
                Indicator = indicator.Code,
                Year = cell.Year,
                Period = cell.Period,
                Value = Value(reading),
                Text = cell.Text,
                IsBase = cell.IsBase,
                Source = cell.Source,
                Readings = reading.Readings,
            });
            Notes(cell, reading);
        }

        return (targets, decimals);
    }

    private static TypedValue Value(NumberReading reading) => reading.Kind switch
    {
        NumberKind.Value when reading.Value is { } amount => TypedValue.Of(amount),
        NumberKind.Ask => TypedValue.MissingBecause(ReasonCodes.NumberAmbiguous),
        _ => reading.Code == NumberCodes.Blank ? TypedValue.Missing : TypedValue.MissingBecause(ReasonCodes.DashInSource),
    };

    private void Notes(ReadCell cell, NumberReading reading)
    {
        var place = Places.Of(cell.Source);
        foreach (var note in reading.Notes)
            plan.Remark($"{place.Id}, “{cell.Text.Trim()}”: {note.Id}", $"{place.En}, “{cell.Text.Trim()}”: {note.En}");
        if (reading.Footnote is { } mark)
            plan.Remark(
                $"{place.Id}: “{cell.Text.Trim()}” memiliki tanda catatan kaki {mark}.",
                $"{place.En}: “{cell.Text.Trim()}” carries the footnote mark {mark}.");
    }
}
