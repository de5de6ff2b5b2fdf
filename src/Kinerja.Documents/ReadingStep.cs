namespace Kinerja.Documents;

/// <summary>What is being done with a document.</summary>
public enum ReadingStep
{
    /// <summary>It waits for its turn.</summary>
    Waiting = 0,

    /// <summary>The file is read; rows and paragraphs are counted as they come, and nobody knows how many there will be.</summary>
    File = 1,

    /// <summary>Rows are put under their headings.</summary>
    Rows = 2,

    /// <summary>Indicators are made of them.</summary>
    Indicators = 3,

    /// <summary>The plan is checked.</summary>
    Checks = 4,

    /// <summary>It is compared with the plan there is.</summary>
    Comparing = 5,

    /// <summary>It is stored; from here on it cannot be stopped.</summary>
    Storing = 6,
}
