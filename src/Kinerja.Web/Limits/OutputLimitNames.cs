namespace Kinerja.Web.Limits;

/// <summary>Names of the limits on documents.</summary>
internal static class OutputLimitNames
{
    /// <summary>Documents that are built for a file or for a check of a code: work, also where they are only looked at.</summary>
    public const string Build = "documents";
}
