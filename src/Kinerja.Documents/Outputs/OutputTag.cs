using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Outputs;

/// <summary>A tag that a template of an agency may carry in its content controls.</summary>
/// <param name="Name">The tag, e.g. <c>tabel.iku</c>.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Meaning">What is put there.</param>
/// <param name="Example">What it says in the content that was looked at; empty for what is no text.</param>
/// <param name="Columns">Columns of a table; 0 for others.</param>
public sealed record OutputTag(string Name, OutputTagKind Kind, Text Meaning, string Example = "", int Columns = 0);
