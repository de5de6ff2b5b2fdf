namespace Kinerja.Documents.Layout;

/// <summary>What a cell looks like, noted once per cell.</summary>
[Flags]
internal enum CellTraits
{
    /// <summary>None of the others.</summary>
    None = 0,

    /// <summary>Nothing in it, or the continuation of a merged cell.</summary>
    Blank = 1,

    /// <summary>A running number or letter alone.</summary>
    Enumerator = 2,

    /// <summary>A figure, a dash, a word for nothing.</summary>
    Figure = 4,

    /// <summary>A calculation.</summary>
    Formula = 8,

    /// <summary>A unit.</summary>
    Unit = 16,

    /// <summary>Begins as names of indicators do.</summary>
    Indicator = 32,

    /// <summary>Has words.</summary>
    Words = 64,

    /// <summary>A short mark in capitals: a grade such as <c>BB</c> or <c>WTP</c>.</summary>
    Grade = 128,

    /// <summary>More words than a unit has.</summary>
    Long = 256,
}
