namespace Kinerja.Documents.Outputs;

/// <summary>A form that a document is written in.</summary>
public enum OutputForm
{
    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>An Excel workbook, a sheet for each table.</summary>
    Xlsx,

    /// <summary>Comma-separated values for machines: UTF-8, commas, decimal points, days year first, the tables alone.</summary>
    Csv,

    /// <summary>Values for an Excel set to Indonesian: byte order mark, semicolons, decimal commas, with the words around the tables.</summary>
    CsvForExcel,
}
