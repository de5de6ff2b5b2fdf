using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Office.Word;

/// <summary>What was noticed while reading a document.</summary>
internal sealed class WordNotes
{
    private bool _removed;

    /// <summary>True when there is hidden text.</summary>
    public bool Hidden { get; set; }

    /// <summary>True when tables are nested more deeply than is read.</summary>
    public bool TooDeep { get; set; }

    /// <summary>Pictures.</summary>
    public int Pictures { get; set; }

    /// <summary>Footnotes that were referred to so far.</summary>
    public int Footnotes { get; set; }

    /// <summary>Passes over something that was deleted.</summary>
    public void Remove(PartReader xml)
    {
        _removed |= !xml.IsEmpty;
        xml.Skip();
    }

    /// <summary>A row or cell that was deleted.</summary>
    public void RemoveRow() => _removed = true;

    /// <summary>The refusal of a document without text.</summary>
    public Outcome<Reading.SourceDocument> Empty() => OfficeProblems.Empty(Pictures > 0
        ? new("Dokumen ini hanya berisi gambar. Tabel dalam gambar tidak dapat dibaca; ketik atau salin tabelnya.",
            "This document holds only pictures. Tables in pictures cannot be read; type or copy the table.")
        : new("Dokumen Word ini kosong.", "This Word document is empty."));

    /// <summary>What was left out, in words.</summary>
    /// <param name="hasTables">True when the document has tables that are not pictures.</param>
    public IEnumerable<Text> LeftOut(bool hasTables)
    {
        if (_removed)
            yield return new("Teks yang dihapus dengan pelacakan perubahan tidak dibaca.", "Text deleted under change tracking was not read.");
        if (Hidden)
            yield return new("Teks tersembunyi tidak dibaca.", "Hidden text was not read.");
        if (TooDeep)
            yield return new("Tabel yang bersarang terlalu dalam tidak dibaca.", "Tables nested too deeply were not read.");
        if (Pictures > 0 && !hasTables)
            yield return new(
                "Dokumen memuat gambar dan tidak memuat tabel. Tabel dalam gambar tidak dapat dibaca.",
                "The document holds pictures and no tables. Tables in pictures cannot be read.");
    }
}
