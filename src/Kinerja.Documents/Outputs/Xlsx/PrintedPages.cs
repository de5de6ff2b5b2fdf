using System.Globalization;
using System.Xml.Linq;

namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>Where the pages of a printed sheet end, so that no chart is cut in two: programs break at rows, and lay pictures over them without a look.</summary>
/// <param name="landscape">True for a page that lies.</param>
internal sealed class PrintedPages(bool landscape)
{
    // A4 less the margins of 0.7 inch, less a tenth: rows of other programs are a little higher.
    private const decimal Lying = (595 - 101) * .93m;
    private const decimal Standing = (842 - 101) * .93m;
    private const decimal UsualRow = 15;

    private readonly decimal _page = landscape ? Lying : Standing;
    private readonly List<int> _breaks = [];
    private decimal _head;
    private decimal _used;
    private bool _isGuess;
    private int _seen;

    /// <summary>Notes rows that were written; a table's head is repeated on each page after it.</summary>
    /// <param name="rows">All rows so far.</param>
    /// <param name="headFrom">The first row of the head.</param>
    /// <param name="headTo">The row after its last.</param>
    public void Note(IReadOnlyList<XElement> rows, int headFrom, int headTo)
    {
        for (; _seen < rows.Count; _seen++)
        {
            var height = rows[_seen].Attribute("ht") is { } said ? decimal.Parse(said.Value, CultureInfo.InvariantCulture) : UsualRow;
            if (_used + height > _page)
                (_used, _isGuess) = (_head, true);
            _used += height;
            if (_seen >= headFrom && _seen < headTo)
                _head += height;
        }
    }

    /// <summary>Ends the page after the rows so far when what comes next does not fit it, or when nobody can say: the longer a table, the less.</summary>
    /// <param name="points">Height of what comes next.</param>
    public void Fit(decimal points)
    {
        if ((_used + points <= _page && !_isGuess) || _used <= _head)
            return;
        _breaks.Add(_seen);
        (_used, _isGuess) = (_head, false);
    }

    /// <summary>The element; null when nothing was ended.</summary>
    public XElement? Xml() => _breaks.Count == 0
        ? null
        : X.E("rowBreaks", X.A("count", _breaks.Count), X.A("manualBreakCount", _breaks.Count), _breaks.Select(b => X.E("brk", X.A("id", b), X.A("max", 16383), X.A("man", 1))));
}
