using System.Globalization;
using Kinerja.Documents.Workbooks;
using Kinerja.Web.Components.Pages.Forms;

namespace Kinerja.Web.Components.Pages.Workbooks;

/// <summary>
/// The rows of a file as fields of the page that compares them: between upload and storing nothing is kept on the site. They are worth what a person could have typed. Rows are
/// told apart by their number on the sheet, because a row that somebody added has no code.
/// </summary>
internal static class WorkbookFields
{
    /// <summary>The file.</summary>
    public const string File = "berkas";

    /// <summary>Sent with the rows of a file.</summary>
    public const string Apply = "terapkan";

    /// <summary>The choice that takes the file's figure.</summary>
    public const string FromFile = "berkas";

    /// <summary>The choice that leaves what is stored.</summary>
    public const string AsIs = "sekarang";

    // Longer than anything that is read; what is cut is refused as too long all the same.
    private const int Longest = 600;
    private const string Number = "baris";

    /// <summary>Name of the field with the choice between two figures, and whether a changed one is taken.</summary>
    public static string Choice(int row) => Name("pilih", row);

    /// <summary>Name of the field with the reason.</summary>
    public static string Reason(int row) => Name("alasan", row);

    /// <summary>Name of the field with the reading.</summary>
    public static string Reading(int row) => Name("baca", row);

    /// <summary>Name of the confirmation.</summary>
    public static string Confirmed(int row) => Name("benar", row);

    /// <summary>Name of the field with what stood beside the choice.</summary>
    public static string Beside(int row) => Name("kini", row);

    /// <summary>The hidden fields of a row.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(FilledRow row)
    {
        var at = row.Row;
        yield return new(Number, at.ToString(CultureInfo.InvariantCulture));
        yield return new(Name("kode", at), Cut(row.Code));
        yield return new(Name("isi", at), Cut(row.Text));
        yield return new(Name("jenis", at), ((int)row.Kind).ToString(CultureInfo.InvariantCulture));
        yield return new(Name("catatan", at), Cut(row.Note));
        if (row.Was is not null)
        {
            yield return new(Name("semula", at), row.Was);
            yield return new(Name("rev", at), row.Revision.ToString(CultureInfo.InvariantCulture));
        }

        if (row.IsMoved)
        {
            yield return new(Name("pindah", at), "1");
        }
    }

    /// <summary>The rows that a page sent.</summary>
    public static IReadOnlyList<FilledRow> Read(FormValues form)
    {
        var rows = new List<FilledRow>();
        foreach (var number in form.All(Number).Distinct())
        {
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            {
                rows.Add(new(
                    at, form[Name("kode", at)], form[Name("isi", at)], form.Number(Name("jenis", at)) is { } kind && Enum.IsDefined((FilledKind)kind) ? (FilledKind)kind : FilledKind.Text,
                    form[Name("catatan", at)], form.Has(Name("semula", at)) ? form[Name("semula", at)] : null, form.Number(Name("rev", at)) ?? 0, form.Has(Name("pindah", at))));
            }
        }

        return rows;
    }

    /// <summary>What was said to a row on the page.</summary>
    public static WorkbookAnswer Answer(FormValues form, FilledRow row) => new(
        form[Reading(row.Row)], form.Has(Reason(row.Row)) ? form[Reason(row.Row)] : null, form.Has(Confirmed(row.Row)));

    private static string Name(string what, int row) => string.Create(CultureInfo.InvariantCulture, $"{what}.{row}");

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
