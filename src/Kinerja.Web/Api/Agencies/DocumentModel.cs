using Kinerja.Documents.Outputs.Content;
using Kinerja.Web.Application.Outputs;

namespace Kinerja.Web.Api.Agencies;

/// <summary>A document for machines: its facts and tables.</summary>
internal sealed record DocumentModel
{
    /// <summary>What it is.</summary>
    public required string Kind { get; init; }

    /// <summary>Year.</summary>
    public required int Year { get; init; }

    /// <summary>tw1 to tw4 or year.</summary>
    public required string Period { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256 of its content in Indonesian.</summary>
    public required string Hash { get; init; }

    /// <summary>Where its issue can be checked; null for a draft.</summary>
    public string? Issued { get; init; }

    /// <summary>Its tables in order.</summary>
    public required IReadOnlyList<DocumentTableModel> Tables { get; init; }

    public static DocumentModel Of(OutputSheet sheet) => new()
    {
        Kind = sheet.Request.Kind.Code(),
        Year = sheet.Request.Year,
        Period = Kinerja.Model.Periods.PeriodExtensions.Code(sheet.Request.Period),
        Title = sheet.Document.Title,
        Hash = sheet.Hash,
        Issued = sheet.Mark?.Address,
        Tables = [.. sheet.Document.Blocks.OfType<TableBlock>().Select(DocumentTableModel.Of)],
    };
}
