using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Writing;

/// <summary>
/// What a document says as one row of bytes: a letter for each thing, the length of each text before it, so that no two contents run into the same bytes.
/// Left out is what only a page shows: orientation, widths, page breaks, emphasis, lines or bars, the name of the file.
/// </summary>
internal sealed class CanonicalContent : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The hash of what was added.</summary>
    public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <summary>Adds a document.</summary>
    public void Add(OutputDocument document)
    {
        Add("kinerja.output.1");
        Add(document.Kind.ToString());
        Add(document.Language);
        Add(document.Title);
        Add('s', document.Subtitles);
        foreach (var block in document.Blocks)
            Add(block);
        foreach (var (tag, value) in document.Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Letter('f');
            Add(tag);
            Add(value);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void Add(OutputBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Letter('h');
                Number(heading.Level);
                Add(heading.Text);
                break;
            case ParagraphBlock paragraph:
                Letter('p');
                Add(paragraph.Tag);
                Add(paragraph.Text);
                break;
            case FactsBlock facts:
                Letter('F');
                Number(facts.Facts.Count);
                foreach (var fact in facts.Facts)
                {
                    Add(fact.Name);
                    Add(fact.Value);
                }

                break;
            case TableBlock table:
                Add(table);
                break;
            case ChartBlock chart:
                Add(chart);
                break;
            case SignaturesBlock signatures:
                Letter('S');
                Add(signatures.PlaceAndDate);
                Number(signatures.Parties.Count);
                foreach (var party in signatures.Parties)
                {
                    Add(party.Capacity);
                    Add(party.Name);
                    Add(party.Identity);
                }

                break;
            case PageBreakBlock:
                break;
            default:
                throw new NotSupportedException($"Unknown block {block.GetType().Name}.");
        }
    }

    private void Add(TableBlock table)
    {
        Letter('T');
        Add(table.Tag);
        Add(table.Caption);
        Add('c', [.. table.Columns.Select(c => c.Name)]);
        Add('H', table.Head);
        Add('R', table.Rows);
        Add('n', table.Notes);
    }

    private void Add(char letter, IReadOnlyList<OutputRow> rows)
    {
        Letter(letter);
        Number(rows.Count);
        foreach (var row in rows)
        {
            Number(row.Cells.Count);
            foreach (var cell in row.Cells)
            {
                Number(cell.ColumnSpan);
                Number(cell.RowSpan);
                Add(cell.Value);
            }
        }
    }

    private void Add(ChartBlock chart)
    {
        Letter('C');
        Add(chart.Tag);
        Add(chart.Title);
        Add(chart.Unit);
        Add('c', chart.Categories);
        Number(chart.Series.Count);
        foreach (var series in chart.Series)
        {
            Add(series.Name);
            Number(series.Values.Count);
            foreach (var value in series.Values)
                Add(value);
        }
    }

    private void Add(OutputValue value)
    {
        switch (value)
        {
            case OutputText text:
                Letter('t');
                Add(text.Text);
                break;
            case OutputFigure figure:
                Add(figure.Value);
                Add(figure.Unit);
                break;
            case OutputDate date:
                Letter('d');
                Add(date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"Unknown value {value.GetType().Name}.");
        }
    }

    private void Add(TypedValue value)
    {
        Letter(value.IsNumber ? 'v' : 'x');

        // The decimals count: 68,50 and 68,5 are printed differently, so they say different things.
        Add(value.AmountOrNull is { } amount ? amount.ToString(CultureInfo.InvariantCulture) : value.State.ToString());
        Add(value.Reason?.Code);
        Add(value.Reason?.About);
    }

    private void Add(char letter, IReadOnlyList<string> texts)
    {
        Letter(letter);
        Number(texts.Count);
        foreach (var text in texts)
            Add(text);
    }

    private void Add(string? text)
    {
        if (text is null)
        {
            Number(-1);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length);
        _hash.AppendData(bytes);
    }

    private void Number(int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        _hash.AppendData(bytes);
    }

    private void Letter(char letter) => Number(letter);
}
