using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Accumulations;

/// <summary>An accumulated figure with what went into it.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.accumulation-result")]
public sealed record AccumulationResult
{
    /// <summary>The figure, unrounded, or the state that stands in its way.</summary>
    [Id(0)] public required TypedValue Value { get; init; }

    /// <summary>The figure of the quarters reported so far, when <see cref="Value"/> is not a number and at least one is; else null.</summary>
    [Id(1)] public RunningFigure? Running { get; init; }

    /// <summary>What went in, in order; a quarter that counts but was not reported is listed with its state.</summary>
    [Id(2)] public required IReadOnlyList<AccumulationPart> Parts { get; init; }

    /// <summary>Sum or average when the parts were put together so; null when the figure is the value of one period.</summary>
    [Id(3)] public Accumulation? Together { get; init; }

    /// <summary>How the parts become the figure, in words: <i>jumlah TW I sampai TW IV</i>.</summary>
    public Text Rule => AccumulationText.Rule(this);

    /// <summary>The parts put in: <i>TW I 2 + TW II 5</i>.</summary>
    public Text Expression => AccumulationText.Expression(this);

    /// <summary>The step of an explanation for a figure of this name.</summary>
    public ExplanationStep Step(Text name) =>
        new("accumulation", new($"{name.Id}: {Rule.Id}", $"{name.En}: {Rule.En}"), Expression, Value);
}
