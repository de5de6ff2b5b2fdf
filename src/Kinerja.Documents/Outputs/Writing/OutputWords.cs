using System.Globalization;

namespace Kinerja.Documents.Outputs.Writing;

/// <summary>The words that a form itself adds, in the language of the document.</summary>
internal sealed class OutputWords
{
    private readonly string _language;
    private readonly bool _english;

    private OutputWords(string language) =>
        (_language, _english) = (language, language.StartsWith("en", StringComparison.OrdinalIgnoreCase));

    /// <summary>The words in a two-letter language.</summary>
    public static OutputWords In(string language) => new(language);

    /// <summary>What a document without a mark is.</summary>
    public string Draft => _english ? "DRAFT" : "DRAF";

    /// <summary>Head of the names of facts.</summary>
    public string FactName => _english ? "Item" : "Uraian";

    /// <summary>Head of the values of facts.</summary>
    public string FactValue => _english ? "Value" : "Nilai";

    /// <summary>Language of texts as Word and Excel name it.</summary>
    public string LanguageTag => _english ? "en-GB" : "id-ID";

    /// <summary>“Halaman 1 dari 3”: what stands before and between the numbers.</summary>
    public (string Page, string Of) Pages => _english ? ("Page ", " of ") : ("Halaman ", " dari ");

    /// <summary>What is said instead of the picture of the QR.</summary>
    public string QrAlternative(OutputMark mark) => _english
        ? $"QR code to check this document: {mark.Address}"
        : $"Kode QR untuk memeriksa dokumen ini: {mark.Address}";

    /// <summary>Said in the foot of a draft.</summary>
    public string NotIssued => _english ? "Draft, not issued" : "Draf, belum diterbitkan";

    /// <summary>Name of the place for the title.</summary>
    public string TitleName => _english ? "Title" : "Judul";

    /// <summary>Name of the place for the lines under the title.</summary>
    public string SubtitlesName => _english ? "Lines under the title" : "Subjudul";

    /// <summary>Name of the place for everything.</summary>
    public string EverythingName => _english ? "The whole content" : "Seluruh isi dokumen";

    /// <summary>Said where a cell of Excel holds less than the text.</summary>
    public string Cut => _english ? " … [cut: a cell of Excel holds no more]" : " … [terpotong: batas isi sel Excel]";

    /// <summary>The lines of the foot: code and moment, then the hash.</summary>
    public IReadOnlyList<string> Foot(OutputMark mark) => _english
        ? [$"Code {mark.Code} · issued {Issued(mark)}", $"SHA-256 of the content: {mark.Hash}"]
        : [$"Kode {mark.Code} · diterbitkan {Issued(mark)}", $"SHA-256 isi: {mark.Hash}"];

    /// <summary>The moment of issue.</summary>
    public string Issued(OutputMark mark)
    {
        var moment = TimeZoneInfo.ConvertTime(mark.IssuedAt, Zone(mark.Zone));
        var day = ValueWords.Day(DateOnly.FromDateTime(moment.DateTime), _language);
        var time = moment.ToString(_english ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture);
        var zone = Abbreviation(mark.Zone, moment);
        return _english ? $"{day}, {time} {zone}" : $"{day} pukul {time} {zone}";
    }

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;

    private static string Abbreviation(string zone, DateTimeOffset moment) => zone switch
    {
        "Asia/Jakarta" or "Asia/Pontianak" => "WIB",
        "Asia/Makassar" => "WITA",
        "Asia/Jayapura" => "WIT",
        _ => "UTC" + (moment.Offset == TimeSpan.Zero ? "" : moment.ToString("zzz", CultureInfo.InvariantCulture)),
    };
}
