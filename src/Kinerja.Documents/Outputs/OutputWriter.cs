using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Csv;
using Kinerja.Documents.Outputs.Docx;
using Kinerja.Documents.Outputs.Xlsx;

namespace Kinerja.Documents.Outputs;

/// <summary>Writes a document in a form. The same content, mark and template give the same bytes, whatever the machine, its culture or its time zone.</summary>
public static class OutputWriter
{
    /// <summary>The bytes of the document.</summary>
    /// <param name="document">What it says.</param>
    /// <param name="form">The form.</param>
    /// <param name="mark">What its foot says about its record; null for a draft.</param>
    /// <param name="template">A template of the agency that was found good, for a form that takes one; null for the form's own shape.</param>
    public static byte[] Write(OutputDocument document, OutputForm form, OutputMark? mark, byte[]? template = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return form switch
        {
            OutputForm.Csv => CsvOutput.ForMachines(document),
            OutputForm.CsvForExcel => CsvOutput.ForExcel(document, mark),
            OutputForm.Xlsx => XlsxOutput.Write(document, mark),
            OutputForm.Docx => DocxOutput.Write(document, mark, template),
            _ => throw new NotSupportedException($"No writer for {form}."),
        };
    }

    /// <summary>Content type for the answer that carries it.</summary>
    public static string ContentType(OutputForm form) => form switch
    {
        OutputForm.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        OutputForm.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "text/csv; charset=utf-8",
    };

    /// <summary>Ending of a file's name, with its point.</summary>
    public static string Ending(OutputForm form) => form switch
    {
        OutputForm.Docx => ".docx",
        OutputForm.Xlsx => ".xlsx",
        _ => ".csv",
    };
}
