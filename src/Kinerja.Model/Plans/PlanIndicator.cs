using Kinerja.Model.Indicators;

namespace Kinerja.Model.Plans;

/// <summary>The card of an indicator (domain rules, section 2). What the document does not say stays null.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.plan-indicator")]
public sealed record PlanIndicator
{
    /// <summary>Stable code, key alphabet: <c>iku-1</c> (key), <c>tujuan-1</c> (goal), <c>iki-3</c> (individual), <c>data-…</c> (component).</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>The number as printed, gaps and all, in the list that gives the code (the list of IKU when the document has one, even where
    /// <see cref="Name"/> comes from the table with the targets); null when none.</summary>
    [Id(1)] public string? Number { get; init; }

    /// <summary>Cleaned name; of two wordings the one in the table with the targets.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>The name as written, when cleaning changed it; else null.</summary>
    [Id(3)] public string? OriginalName { get; init; }

    /// <summary>Another wording of the same indicator in another table; null when none.</summary>
    [Id(4)] public string? OtherName { get; init; }

    /// <summary>The number it carries in the table with the targets, when that is another table than the one of <see cref="Number"/>
    /// (rows are matched by name and objective, not by number); null when there is no second table or no number in it.</summary>
    [Id(5)] public string? OtherNumber { get; init; }

    /// <summary>Level in the cascade.</summary>
    [Id(6)] public required IndicatorLevel Level { get; init; }

    /// <summary>Code of its objective (key indicators); null otherwise.</summary>
    [Id(7)] public string? Objective { get; init; }

    /// <summary>Code of its goal (goal indicators); null otherwise.</summary>
    [Id(8)] public string? Goal { get; init; }

    /// <summary>The formula as written; null for measured indicators.</summary>
    [Id(9)] public string? FormulaText { get; init; }

    /// <summary>Unit as used: proposed by a formula or confirmed by a person; null when unknown.</summary>
    [Id(10)] public string? Unit { get; init; }

    /// <summary>Unit as written in the document; null when the cell is blank.</summary>
    [Id(11)] public string? UnitText { get; init; }

    /// <summary>Decimals to show, 0–6.</summary>
    [Id(12)] public int Decimals { get; init; }

    /// <summary>Confirmed direction; null until a person confirms <see cref="ProposedPolarity"/>.</summary>
    [Id(13)] public Polarity? Polarity { get; init; }

    /// <summary>Direction proposed from the words of the name; null when nothing can be proposed.</summary>
    [Id(14)] public Polarity? ProposedPolarity { get; init; }

    /// <summary>How quarters become a year. For a formula <see cref="Accumulation.Ratio"/> or <see cref="Accumulation.Growth"/>.</summary>
    [Id(15)] public Accumulation Accumulation { get; init; } = Accumulation.Last;

    /// <summary>Population of the denominator, in words; null when unknown.</summary>
    [Id(16)] public string? Population { get; init; }

    /// <summary>Where the figure comes from, in words; null when unknown.</summary>
    [Id(17)] public string? DataSource { get; init; }

    /// <summary>Who answers for it; null when unknown.</summary>
    [Id(18)] public string? Owner { get; init; }

    /// <summary>Months after the period until the figure is published, 0–24.</summary>
    [Id(19)] public int LagMonths { get; init; }

    /// <summary>Bounds of a range target, when <see cref="Polarity"/> is a range.</summary>
    [Id(20)] public TargetRange? Range { get; init; }

    /// <summary>Where it stands; several tables may name it.</summary>
    [Id(21)] public IReadOnlyList<SourceLocation> Sources { get; init; } = [];

    /// <summary>True while <see cref="Accumulation"/> is a proposal that nobody has confirmed (components).</summary>
    [Id(22)] public bool AccumulationProposed { get; init; }

    /// <summary>True while <see cref="Unit"/> is a proposal from the formula that nobody has confirmed: the document's own unit
    /// (<see cref="UnitText"/>) is blank or another one. A proposal does not silence the check of the unit.</summary>
    [Id(23)] public bool UnitProposed { get; init; }

    /// <summary>Words in the formula column that explain but do not calculate; null when none.</summary>
    [Id(24)] public string? Explanation { get; init; }

    /// <summary>Why the indicator was chosen (<i>alasan</i>), in words; null when not said.</summary>
    [Id(25)] public string? Rationale { get; init; }

    /// <summary>Code of its activity (individual indicators); null otherwise. An activity may have several.</summary>
    [Id(26)] public string? Activity { get; init; }

    /// <summary>Code of its programme (indicators of a programme itself); null otherwise.</summary>
    [Id(27)] public string? Programme { get; init; }

    /// <summary>The formula as the document has it, when a person chose one of its readings; <see cref="FormulaText"/> is then the reading. Else null.</summary>
    [Id(28)] public string? OriginalFormulaText { get; init; }

    /// <summary>What must lie beside a figure as evidence, in words; null when nothing is asked for.</summary>
    [Id(29)] public string? EvidenceWanted { get; init; }

    /// <summary>First year it is valid in; null for all years up to <see cref="LastYear"/>.</summary>
    [Id(30)] public int? FirstYear { get; init; }

    /// <summary>Last year it is valid in; null while it is not retired.</summary>
    [Id(31)] public int? LastYear { get; init; }
}
