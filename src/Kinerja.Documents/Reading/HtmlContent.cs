using System.Text.RegularExpressions;

namespace Kinerja.Documents.Reading;

/// <summary>Tells HTML from plain text by what it holds, whatever it was called.</summary>
internal static partial class HtmlContent
{
    private const int Looked = 16 * 1024;

    /// <summary>True when the text begins as an HTML document or fragment does, or holds a table's tags near its beginning.</summary>
    public static bool Is(string text)
    {
        var head = text.Length > Looked ? text[..Looked] : text;
        return Beginning().IsMatch(head) || (Table().IsMatch(head) && Cell().IsMatch(head));
    }

    [GeneratedRegex(
        @"^[\s\uFEFF]*(<!doctype\s+html|<html[\s>]|<body[\s>]|<table[\s>]|Version:\d|<!--\s*StartFragment|<meta\s+(charset|http-equiv|name))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"<table[\s>]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Table();

    [GeneratedRegex(@"<t[dhr][\s>]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Cell();
}
