using Kinerja.Model.Numbers;

namespace Kinerja.Documents;

/// <summary>What the person who imports has said beforehand.</summary>
public sealed record ImportOptions
{
    /// <summary>Nothing said: numbers with two readings are asked about.</summary>
    public static ImportOptions Default { get; } = new();

    /// <summary>How the document marks decimals, when that has been declared.</summary>
    public NumberLocale Locale { get; init; } = NumberLocale.Undeclared;

    /// <summary>How much is read.</summary>
    public ImportLimits Limits { get; init; } = ImportLimits.Default;
}
