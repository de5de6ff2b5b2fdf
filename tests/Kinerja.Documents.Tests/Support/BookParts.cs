namespace Kinerja.Documents.Tests.Support;

/// <summary>What a workbook of the tests is made of.</summary>
internal sealed record BookParts
{
    /// <summary>Inside of <c>worksheet</c>, and attributes of its entry in the workbook.</summary>
    public required (string Name, string Xml, string Attributes)[] Sheets { get; init; }

    /// <summary>Number formats; style n is the n-th, 0 is plain.</summary>
    public string[] Formats { get; init; } = [];

    /// <summary>Inside of <c>sst</c>.</summary>
    public string Shared { get; init; } = "";

    /// <summary>Before the sheets of the workbook.</summary>
    public string Properties { get; init; } = "";

    /// <summary>More parts.</summary>
    public (string Name, string Text)[] More { get; init; } = [];
}
