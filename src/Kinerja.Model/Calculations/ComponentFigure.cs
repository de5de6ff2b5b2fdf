using Kinerja.Model.Accumulations;
using Kinerja.Model.Formulas;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>What a formula reads for one of its components at a period.</summary>
/// <param name="Component">The component.</param>
/// <param name="Value">Its figure.</param>
/// <param name="Accumulated">How it came about; null for a figure of the previous year.</param>
/// <param name="NoPreviousYear">True when there is no previous year at all.</param>
internal sealed record ComponentFigure(ComponentRef Component, TypedValue Value, AccumulationResult? Accumulated, bool NoPreviousYear = false)
{
    public bool IsPrevious => Component.YearOffset < 0;

    public ExplanationStep Step()
    {
        var name = Text.Same(Component.Text);
        return Accumulated is { } accumulated
            ? accumulated.Step(name) with { Kind = accumulated.Parts.Count > 1 ? "accumulation" : "component" }
            : new(
                "component",
                new($"{name.Id}: angka setahun, tahun sebelumnya", $"{name.En}: full-year figure of the previous year"),
                NoPreviousYear ? null : FigureText.Of(Value),
                Value);
    }
}
