using System.Text;

namespace Kinerja.Documents.Office.Word;

/// <summary>Reads the text of paragraphs.</summary>
internal sealed class WordParagraph(WordNumbering numbering, WordNotes notes)
{
    /// <summary>The text of the paragraph that the reader is on, with its number in a list; empty when there is nothing to see.</summary>
    /// <param name="xml">On the beginning of the paragraph.</param>
    /// <param name="inCell">True in a table, where the number of a list alone is content.</param>
    /// <param name="box">Reads the paragraphs of a text box, which stand for themselves.</param>
    public string Read(PartReader xml, bool inCell, Action<PartReader> box)
    {
        if (xml.IsEmpty)
            return string.Empty;
        var text = new StringBuilder();
        var (raised, hidden, label) = (false, false, string.Empty);
        var depth = xml.Depth;
        while (xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (xml.IsEnd)
                Close(xml.Name, text);
            if (!xml.IsStart)
                continue;
            switch (xml.Name)
            {
                case "pPr": label = numbering.Next(xml); break;
                case "r": (raised, hidden) = (false, false); break;
                case "rPr": (raised, hidden) = Run(xml); break;
                case "t" when hidden: notes.Hidden |= xml.Content().Length > 0; break;
                case "t": text.Append(Raised.Text(xml.Content(), raised)); break;
                case "txbxContent": box(xml); break;
                default: Other(xml, text); break;
            }
        }

        var shown = text.ToString().Trim(' ', '\n');
        if (label.Length == 0)
            return shown;
        return shown.Length > 0 ? $"{label} {shown}" : inCell ? label : shown;
    }

    private void Other(PartReader xml, StringBuilder text)
    {
        switch (xml.Name)
        {
            case "tab" or "ptab": text.Append(' '); break;
            case "br" or "cr": text.Append(xml.Attribute("type") is "page" or "column" ? ' ' : '\n'); break;
            case "noBreakHyphen": text.Append('-'); break;
            case "blip" or "imagedata": notes.Pictures++; break;
            case "footnoteReference" or "endnoteReference":
                text.Append(Raised.Text(Drafting.Places.Print(++notes.Footnotes), raised: true));
                break;
            case "num" or "den": text.Append('('); break; // A fraction of the equation editor.
            default:
                if (WordTags.Removed.Contains(xml.Name))
                    notes.Remove(xml);
                else if (WordTags.Skipped.Contains(xml.Name))
                    xml.Skip();
                break;
        }
    }

    private static void Close(string name, StringBuilder text)
    {
        if (name is "num" or "den")
            text.Append(name == "num" ? ") / " : ")");
    }

    private static (bool Raised, bool Hidden) Run(PartReader xml)
    {
        var (raised, hidden) = (false, false);
        if (xml.IsEmpty)
            return (raised, hidden);
        var depth = xml.Depth;
        while (xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (xml is { IsStart: true, Name: "vertAlign" })
                raised = xml.Attribute("val") == "superscript";
            else if (xml is { IsStart: true, Name: "vanish" })
                hidden = xml.Attribute("val") is not ("0" or "false" or "off");
        }

        return (raised, hidden);
    }
}
