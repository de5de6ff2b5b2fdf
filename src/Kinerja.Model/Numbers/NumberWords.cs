using System.Collections.Frozen;

namespace Kinerja.Model.Numbers;

/// <summary>The words that stand at, before, between or instead of numbers.</summary>
internal static class NumberWords
{
    /// <summary>Words for "no figure", folded. <c>nihil</c> is not among them: it may mean zero.</summary>
    public static FrozenSet<string> NoData { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "n a", "na", "null", "none", "kosong", "belum", "belum ada", "belum ada data", "belum tersedia", "belum dilaporkan", "belum diisi", "belum terisi",
        "tidak ada", "tidak ada data", "tidak tersedia", "data belum ada", "data tidak ada", "data belum tersedia", "data tidak tersedia", "tad", "t a d",
        "tidak berlaku", "tidak relevan", "not available", "not applicable", "no data");

    /// <summary>Zero or missing: a person must say which.</summary>
    public static FrozenSet<string> Nil { get; } = FrozenSet.Create(StringComparer.Ordinal, "nihil", "nil");

    /// <summary>Truth values, folded.</summary>
    public static FrozenSet<string> Booleans { get; } = FrozenSet.Create(StringComparer.Ordinal, "true", "false", "benar", "salah", "ya", "yes", "no");

    /// <summary>Error values of spreadsheets, upper case; <c>#N/A</c> means no data.</summary>
    public static FrozenSet<string> SpreadsheetErrors { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!",
        "#GETTING_DATA", "#ERROR!");

    /// <summary>Powers of ten by word.</summary>
    public static FrozenDictionary<string, int> Scales { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["puluh"] = 1,
        ["ratus"] = 2,
        ["ribu"] = 3,
        ["rb"] = 3,
        ["thousand"] = 3,
        ["juta"] = 6,
        ["jt"] = 6,
        ["million"] = 6,
        ["miliar"] = 9,
        ["milyar"] = 9,
        ["miliard"] = 9,
        ["milyard"] = 9,
        ["mlr"] = 9,
        ["mld"] = 9,
        ["billion"] = 9,
        ["triliun"] = 12,
        ["trilyun"] = 12,
        ["triliyun"] = 12,
        ["trillion"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Letters that may be a scale, and what they may mean.</summary>
    public static FrozenDictionary<string, (string Part, int Exponent)[]> ScaleLetters { get; } = new Dictionary<string, (string, int)[]>(StringComparer.Ordinal)
    {
        ["M"] = [("million", 6), ("billion", 9)],
        ["T"] = [("trillion", 12)],
        ["K"] = [("thousand", 3)],
        ["k"] = [("thousand", 3)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Prefixes that make a bound, with the target kind they suggest.</summary>
    public static PhraseTable BoundPrefixes { get; } = new(
        ("≥", "atLeast"), ("≧", "atLeast"), ("⩾", "atLeast"), (">=", "atLeast"), ("=>", "atLeast"), (">", "atLeast"), ("minimal", "atLeast"),
        ("minimum", "atLeast"), ("min.", "atLeast"), ("min", "atLeast"), ("paling sedikit", "atLeast"), ("paling rendah", "atLeast"),
        ("sekurang-kurangnya", "atLeast"), ("sedikitnya", "atLeast"), ("lebih dari", "atLeast"), ("di atas", "atLeast"), ("diatas", "atLeast"),
        ("at least", "atLeast"), ("more than", "atLeast"),
        ("≤", "atMost"), ("≦", "atMost"), ("⩽", "atMost"), ("<=", "atMost"), ("=<", "atMost"), ("<", "atMost"), ("maksimal", "atMost"),
        ("maksimum", "atMost"), ("maks.", "atMost"), ("maks", "atMost"), ("max.", "atMost"), ("max", "atMost"), ("paling banyak", "atMost"),
        ("paling tinggi", "atMost"), ("sebanyak-banyaknya", "atMost"), ("kurang dari", "atMost"), ("tidak lebih dari", "atMost"), ("di bawah", "atMost"),
        ("dibawah", "atMost"), ("at most", "atMost"), ("less than", "atMost"), ("up to", "atMost"), ("s.d.", "atMost"), ("s.d", "atMost"),
        ("s/d", "atMost"), ("sd.", "atMost"), ("sd", "atMost"), ("sampai dengan", "atMost"), ("sampai", "atMost"), ("hingga", "atMost"),
        ("±", "about"), ("+/-", "about"), ("~", "about"), ("≈", "about"), ("sekitar", "about"), ("kira-kira", "about"), ("kurang lebih", "about"),
        ("about", "about"), ("ca.", "about"));

    /// <summary>The same behind the number.</summary>
    public static PhraseTable BoundSuffixes { get; } = new(
        ("ke atas", "atLeast"), ("keatas", "atLeast"), ("atau lebih", "atLeast"), ("+", "atLeast"),
        ("ke bawah", "atMost"), ("kebawah", "atMost"), ("atau kurang", "atMost"));

    /// <summary>What stands between the ends of a range. Dashes are read apart, because they may be signs.</summary>
    public static PhraseTable RangeWords { get; } = new(
        ("sampai dengan", "range"), ("sampai", "range"), ("hingga", "range"), ("s.d.", "range"), ("s.d", "range"), ("s/d", "range"), ("sd.", "range"),
        ("sd", "range"), ("to", "range"), ("~", "range"), ("…", "range"), ("dan", "and"));

    /// <summary>What opens a range of two numbers joined by <i>dan</i>.</summary>
    public static PhraseTable Between { get; } = new(("antara", "between"));

    /// <summary>Rupiah before the number.</summary>
    public static PhraseTable Currencies { get; } = new(("rp.", "rp"), ("rp", "rp"), ("idr", "rp"));

    /// <summary>Units that may be glued to the number, lower case. Behind a blank any word may be a unit.</summary>
    public static FrozenSet<string> GluedUnits { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "persen", "orang", "org", "jiwa", "kk", "unit", "buah", "bh", "dok", "dokumen", "laporan", "lap", "kali", "hari", "bulan", "bln", "tahun", "thn", "jam",
        "menit", "kg", "gr", "gram", "g", "ton", "kw", "m", "m2", "m3", "m²", "m³", "cm", "mm", "km", "km2", "km²", "ha", "l", "ltr", "liter", "mw", "kwh", "desa",
        "kelurahan", "kecamatan", "paket", "lokasi", "kegiatan", "kelompok", "koperasi", "ekor", "poin", "rupiah", "rp");

    /// <summary>Single letters that are units behind a blank.</summary>
    public static FrozenSet<string> LetterUnits { get; } = FrozenSet.Create(StringComparer.Ordinal, "m", "g", "l", "t");

    /// <summary>Words that belong to sentences, not to units.</summary>
    public static FrozenSet<string> NotInUnits { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "dari", "dan", "atau", "yang", "yg", "adalah", "tapi", "tetapi", "lebih", "kurang", "koma", "titik", "minus", "plus", "or", "and", "of", "select", "script",
        "setengah", "seperempat", "ratusan", "ribuan", "jutaan", "miliaran", "lusin", "belas");

    /// <summary>Month names and their short forms: <c>3 April</c> is a date.</summary>
    public static FrozenSet<string> Months { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember", "jan", "feb", "peb", "mar", "apr",
        "jun", "jul", "agu", "agt", "ags", "sep", "sept", "okt", "nov", "nop", "des", "january", "february", "march", "may", "june", "july", "august", "october",
        "december", "aug", "oct", "dec");
}
