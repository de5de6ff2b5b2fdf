namespace Kinerja.Model.Numbers;

/// <summary>How the writer of the numbers marks decimals, when that has been declared.</summary>
public enum NumberLocale
{
    /// <summary>Nothing declared: texts with two readings are asked about.</summary>
    Undeclared = 0,

    /// <summary>Declared Indonesian: dot groups thousands, comma marks decimals.</summary>
    Indonesian = 1,

    /// <summary>Declared invariant/English: comma groups thousands, dot marks decimals.</summary>
    Invariant = 2,
}
