namespace Kinerja.Grains.Evidence;

/// <summary>Limits of the evidence of a period.</summary>
public static class EvidenceLimits
{
    /// <summary>Pieces of a period, withdrawn ones included.</summary>
    public const int MaxItems = 400;

    /// <summary>Places given out at a time.</summary>
    public const int MaxUploads = 20;

    /// <summary>Characters of a name or title.</summary>
    public const int MaxName = 150;

    /// <summary>Characters of a note.</summary>
    public const int MaxNote = 500;

    /// <summary>Characters of a text.</summary>
    public const int MaxText = 2_000;

    /// <summary>Characters of an address.</summary>
    public const int MaxLink = 1_000;
}
