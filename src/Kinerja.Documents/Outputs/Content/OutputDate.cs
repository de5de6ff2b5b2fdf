namespace Kinerja.Documents.Outputs.Content;

/// <summary>A day, printed in words.</summary>
/// <param name="Date">The day in the region's time zone.</param>
public sealed record OutputDate(DateOnly Date) : OutputValue;
