using System.Globalization;
using Kinerja.Model.Checks;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Checks;

/// <summary>Builds plans for checks, a line at a time, as they stand in a document: numbers with a decimal comma, dashes, blanks.</summary>
internal sealed class PlanBuilder
{
    private readonly List<PlanIndicator> _indicators = [];
    private readonly List<PlanTarget> _targets = [];
    private readonly List<Objective> _objectives = [];
    private int _line = 1;

    /// <summary>The first year of <see cref="Key"/> and <see cref="Goal"/> rows.</summary>
    public int FirstYear { get; init; } = 2013;

    /// <summary>The base year; null when the document has none.</summary>
    public int? BaseYear { get; init; } = 2013;

    public PlanBuilder Objective(string code, string? number = null, string name = "Meningkatnya mutu", string? goal = null)
    {
        _objectives.Add(new() { Code = code, Number = number, Name = name, Goal = goal, Sources = [SourceLocation.AtLine(_line++)] });
        return this;
    }

    /// <summary>A key indicator with complete card and a row of year cells.</summary>
    public PlanBuilder Key(string code, string cells, string? formula = null, Func<PlanIndicator, PlanIndicator>? change = null, int? line = null) =>
        Row(code, IndicatorLevel.Key, cells, formula, change, line);

    /// <summary>A goal indicator with complete card and a row of year cells.</summary>
    public PlanBuilder Goal(string code, string cells, string? formula = null, Func<PlanIndicator, PlanIndicator>? change = null, int? line = null) =>
        Row(code, IndicatorLevel.Goal, cells, formula, change, line);

    /// <summary>A component with a row of year cells.</summary>
    public PlanBuilder Component(string code, string name, string cells, string? unit = "unit") =>
        Row(code, IndicatorLevel.Component, cells, null, i => i with { Name = name, Unit = unit, UnitText = unit }, null);

    /// <summary>A row of year cells, separated by blanks; <c>.</c> is a column without a cell.</summary>
    public PlanBuilder Row(
        string code, IndicatorLevel level, string cells, string? formula, Func<PlanIndicator, PlanIndicator>? change, int? line, int firstColumn = 8)
    {
        _line = line ?? _line;
        var indicator = new PlanIndicator
        {
            Code = code,
            Name = $"Persentase {code}",
            Level = level,
            FormulaText = formula,
            Unit = "%",
            UnitText = "%",
            Polarity = Polarity.Higher,
            Owner = "Bidang Koperasi",
            DataSource = "Laporan tahunan",
            Sources = [SourceLocation.AtLine(_line)],
        };
        _indicators.Add(change?.Invoke(indicator) ?? indicator);
        foreach (var (text, offset) in cells.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((c, i) => (c, i)).Where(c => c.c != "."))
        {
            _targets.Add(Cell(code, FirstYear + offset, Period.Year, text, SourceLocation.AtLine(_line, firstColumn + offset)));
        }

        _line++;
        return this;
    }

    /// <summary>Quarter cells of a year.</summary>
    public PlanBuilder Quarters(string code, int year, string cells)
    {
        foreach (var (text, quarter) in cells.Split(' ', StringSplitOptions.RemoveEmptyEntries).Zip(PeriodExtensions.Quarters))
        {
            _targets.Add(Cell(code, year, quarter, text, SourceLocation.AtLine(_line, (int)quarter)));
        }

        _line++;
        return this;
    }

    /// <summary>One more cell.</summary>
    public PlanBuilder Also(PlanTarget cell)
    {
        _targets.Add(cell);
        return this;
    }

    public Plan Build() => new()
    {
        Header = new() { Years = [.. _targets.Select(t => t.Year).Distinct().Order()], BaseYear = BaseYear },
        Objectives = _objectives,
        Indicators = _indicators,
        Targets = _targets,
    };

    /// <summary>A cell as the number reader would read it.</summary>
    public PlanTarget Cell(string code, int year, Period period, string text, SourceLocation? source = null) => new()
    {
        Indicator = code,
        Year = year,
        Period = period,
        Text = text,
        Value = Read(text),
        IsBase = year == BaseYear,
        Source = source,
    };

    /// <summary>A number with a decimal comma, or a dash.</summary>
    public static TypedValue Read(string text) => text == "-"
        ? TypedValue.MissingBecause(ReasonCodes.DashInSource)
        : TypedValue.Of(decimal.Parse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture));
}
