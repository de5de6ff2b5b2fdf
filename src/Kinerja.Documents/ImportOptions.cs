using Kinerja.Documents.Questions;
using Kinerja.Model.Imports;
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
        return Default with { Sheet = SheetQuestion.Chosen(answers) };
    }

    /// <summary>How much is read.</summary>
    public ImportLimits Limits { get; init; } = ImportLimits.Default;
}
