using System.Diagnostics.CodeAnalysis;
using Kinerja.Documents.Outputs;

namespace Kinerja.Web.Application.Outputs;

/// <summary>Forms as addresses name them.</summary>
internal static class OutputForms
{
    /// <summary>Every form with the ending of its address.</summary>
    public static IReadOnlyList<(OutputForm Form, string Ending)> All { get; } =
        [(OutputForm.Docx, "docx"), (OutputForm.Xlsx, "xlsx"), (OutputForm.Csv, "csv"), (OutputForm.CsvForExcel, "excel.csv")];

    /// <summary>The form of an ending.</summary>
    public static bool TryParse(string? ending, [NotNullWhen(true)] out OutputForm? form)
    {
        form = All.Where(f => f.Ending == ending).Select(f => (OutputForm?)f.Form).FirstOrDefault();
        return form is not null;
    }
}
