using System.Globalization;
using Kinerja.Model.Keys;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Imports;

/// <summary>Gives codes that are not taken, in time that does not grow with the number of names that look alike.</summary>
internal sealed class CodeMaker(IEnumerable<string> taken)
{
    private const int SuffixRoom = 8;

    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>A code of a name.</summary>
    public string Of(string name) => Free(Slug.Of(name, KeyText.MaxCode - SuffixRoom));

    /// <summary>The code itself, or with a running number when it is taken.</summary>
    public string Free(string code)
    {
        if (_taken.Add(code))
        {
            return code;
        }

        var number = _last.GetValueOrDefault(code, 1);
        string numbered;
        do
        {
            numbered = string.Create(CultureInfo.InvariantCulture, $"{code}-{++number}");
        }
        while (!_taken.Add(numbered));
        _last[code] = number;
        return numbered;
    }
}
