using Kinerja.Documents.Layout;
using Kinerja.Model.Numbers;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Drafting;

/// <summary>
/// Columns of weights. A plan has no place for them, since no achievement here is weighed; a sum that is not 100 is a mistake of the document all the same, and said.
/// </summary>
internal static class WeightColumns
{
    private const decimal Whole = 100;

    private static readonly string[] Words = ["bobot", "weight", "weights"];

    /// <summary>Remarks what does not add up.</summary>
    public static void Check(ReadPlan plan, IReadOnlyList<TableColumn> columns, IReadOnlyCollection<TableRow> rows)
    {
        foreach (var column in columns.Where(c => c.Meaning == ColumnMeaning.Ignored && TextFolding.Tokens(c.Label).Any(Words.Contains)))
        {
            var cells = rows.Where(r => r.Laid.Role == LineRole.Data && r.Has(column.Index)).Select(r => (Text: r.Text(column.Index)!, At: r.At(column.Index))).ToList();
            var read = cells.Select(c => NumberReader.Read(c.Text, new("%"))).ToList();
            if (cells.Count < 2)
                continue;
            if (read.FindIndex(r => r.Kind != NumberKind.Value) is >= 0 and var at)
            {
                var place = Places.Of(cells[at].At);
                plan.Remark(
                    $"{place.Id}: “{cells[at].Text.Trim()}” di kolom “{column.Label}” bukan angka yang pasti, jadi jumlah bobot tidak diperiksa.",
                    $"{place.En}: “{cells[at].Text.Trim()}” in the column “{column.Label}” is no certain number, so the sum of the weights was not checked.");
                continue;
            }

            // Each group of a table may have its hundred; some write shares of one.
            var (amounts, sum) = (read.Select(r => r.Value!.Value).ToList(), read.Sum(r => r.Value!.Value));
            if ((sum != 0 && sum % Whole == 0) || (sum == 1 && amounts.TrueForAll(a => a is >= 0 and <= 1)))
                continue;
            plan.Remark(
                $"Kolom “{column.Label}” berjumlah {NumberPrinter.AsTyped(sum, 0, "id")}, bukan 100. Bobot tidak dipakai dalam rencana; periksa dokumennya.",
                $"The column “{column.Label}” adds up to {NumberPrinter.AsTyped(sum, 0, "en")}, not 100. Weights have no place in the plan; look at the document.");
        }
    }
}
