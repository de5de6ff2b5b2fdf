using System.Xml.Linq;

namespace Kinerja.Documents.Outputs.Docx;

/// <summary>How a cell looks.</summary>
/// <param name="Cell">Properties of the cell; its width and spans are not taken.</param>
/// <param name="Paragraph">Properties of its paragraphs.</param>
/// <param name="Run">Properties of its words.</param>
internal sealed record CellFormat(XElement? Cell, XElement? Paragraph, XElement? Run);
