using Kinerja.Documents.Outputs.Content;

namespace Kinerja.Web.Api.Agencies;

/// <summary>A table of a document. A cell that covers rows or columns says so, at its first place, as in HTML.</summary>
/// <param name="Name">Its name, e.g. <c>tabel.iku</c>.</param>
/// <param name="Columns">Names of its columns.</param>
/// <param name="Rows">Cells of its rows.</param>
/// <param name="Notes">Remarks under it.</param>
internal sealed record DocumentTableModel(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<DocumentCellModel>> Rows, IReadOnlyList<string> Notes)
{
    public static DocumentTableModel Of(TableBlock table) => new(
        table.Tag, [.. table.Columns.Select(c => c.Name)], [.. table.Rows.Select(r => (IReadOnlyList<DocumentCellModel>)[.. r.Cells.Select(DocumentCellModel.Of)])], table.Notes);
}
