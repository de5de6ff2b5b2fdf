using Kinerja.Documents.Questions;
using Kinerja.Model.Imports;
using Kinerja.Model.Imports.Columns;
using Kinerja.Model.Numbers;

namespace Kinerja.Documents;

/// <summary>What the person who imports has said beforehand.</summary>
public sealed record ImportOptions
{
    /// <summary>Nothing said: numbers with two readings are asked about.</summary>
    public static ImportOptions Default { get; } = new();

    /// <summary>How the document marks decimals, when that has been declared.</summary>
    public NumberLocale Locale { get; init; } = NumberLocale.Undeclared;

    /// <summary>The only sheet of a workbook to read, by its number; null for all that hold tables.</summary>
    public int? Sheet { get; init; }

    /// <summary>What the answers to a draft's questions say about how to read the document.</summary>
    public static ImportOptions From(IEnumerable<ImportAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var all = answers.ToList();
        return Default with { Sheet = SheetQuestion.Chosen(all), Columns = ColumnQuestion.Chosen(all) };
    }

    /// <summary>What has been said about the columns of tables, by the id of the question.</summary>
    public IReadOnlyDictionary<string, ColumnReading> Columns { get; init; } = new Dictionary<string, ColumnReading>();

    /// <summary>The same with what was said of earlier documents; what was said of this one goes before it.</summary>
    /// <param name="readings">By the name of the headings.</param>
    public ImportOptions Remembering(IReadOnlyDictionary<string, ColumnReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var columns = readings.ToDictionary(r => Layout.ColumnIds.Of(r.Key), r => r.Value, StringComparer.Ordinal);
        foreach (var (id, said) in Columns)
            columns[id] = said;
        return this with { Columns = columns };
    }

    /// <summary>A text that is another for options under which a document may be read otherwise.</summary>
    public string Mark => string.Join(';', Columns.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={ColumnMapping.Write(c.Value.Codes)}@{c.Value.At:O}").Prepend($"{Locale}/{Sheet}"));

    /// <summary>How much is read.</summary>
    public ImportLimits Limits { get; init; } = ImportLimits.Default;
}
