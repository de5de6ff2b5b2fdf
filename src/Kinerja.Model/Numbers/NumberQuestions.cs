using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Numbers;

/// <summary>Why the reader asks, or why it takes a text for missing. Each question ends with what may be written instead.</summary>
internal static class NumberQuestions
{
    /// <summary>The question of a code.</summary>
    public static Text Of(string code) => code switch
    {
        NumberCodes.GroupingOrDecimal => new(
            "Satu tanda di depan tiga angka dapat berarti ribuan atau desimal. Pilih salah satu, atau tulis misalnya 1500 atau 1,5.",
            "One mark before three digits may mean thousands or decimals. Choose one, or write for example 1500 or 1,5."),
        NumberCodes.DecimalDot => new(
            "Titik dipakai seperti koma desimal. Pilih yang dimaksud, atau tulis dengan koma, misalnya 87,3.",
            "A dot stands where a decimal comma is expected. Choose what is meant, or write a comma, for example 87,3."),
        NumberCodes.CommaGrouping => new(
            "Koma dipakai sebagai pemisah ribuan. Pastikan, atau tulis dengan titik, misalnya 1.234.567.",
            "Commas are used between thousands. Confirm, or write dots, for example 1.234.567."),
        NumberCodes.SpaceGrouping => new(
            "Spasi dipakai sebagai pemisah ribuan. Pastikan ini satu angka, atau tulis misalnya 1000.",
            "A blank is used between thousands. Confirm that this is one number, or write for example 1000."),
        NumberCodes.SpaceInside => new(
            "Ada spasi di dalam angka. Pastikan, atau tulis tanpa spasi, misalnya 87,3.",
            "There is a blank inside the number. Confirm, or write it without, for example 87,3."),
        NumberCodes.LeadingSeparator => new(
            "Tidak ada angka di depan tanda desimal. Pastikan, atau tulis misalnya 0,5.",
            "There is no digit before the decimal mark. Confirm, or write for example 0,5."),
        NumberCodes.Brackets => new(
            "Angka dalam kurung dapat berarti negatif. Pilih salah satu, atau tulis misalnya -12 atau 12.",
            "A number in brackets may be negative. Choose one, or write for example -12 or 12."),
        NumberCodes.TrailingMinus => new(
            "Tanda - di belakang angka dapat berarti negatif. Pilih salah satu, atau tulis misalnya -5 atau 5.",
            "A minus behind the number may make it negative. Choose one, or write for example -5 or 5."),
        NumberCodes.DashOrMinus => new(
            "Garis di depan angka dapat berarti negatif atau tanda daftar. Pilih salah satu, atau tulis misalnya -5 atau 5.",
            "The dash before the number may be a minus or a list mark. Choose one, or write for example -5 or 5."),
        NumberCodes.ScaleLetter => new(
            "Huruf di belakang angka dapat berarti juta, miliar, ribu atau triliun. Pilih yang dimaksud, atau tulis misalnya 1,2 miliar.",
            "The letter behind the number may mean thousand, million, billion or trillion. Choose what is meant, or write for example 1,2 miliar."),
        NumberCodes.ScaleInUnit => new(
            "Satuan indikator sudah memuat ribu, juta atau miliar. Pilih apakah angka ini penuh atau dalam satuan itu.",
            "The indicator's unit already holds thousand, million or billion. Choose whether this number is in full or in that unit."),
        NumberCodes.PercentUnit => new(
            "Tertulis tanda persen, padahal satuan indikator bukan persen. Pastikan angkanya, atau tulis tanpa %.",
            "A percent sign is written, but the indicator's unit is not percent. Confirm the number, or write it without %."),
        NumberCodes.Bound => new(
            "Ini batas, bukan satu angka. Pilih jenis target yang dimaksud, atau tulis satu angka, misalnya 80.",
            "This is a bound, not one number. Choose the kind of target that is meant, or write one number, for example 80."),
        NumberCodes.Approximate => new(
            "Ini angka kira-kira. Pastikan angkanya, atau tulis satu angka, misalnya 80.",
            "This is an approximate number. Confirm it, or write one number, for example 80."),
        NumberCodes.Range => new(
            "Ini rentang, bukan satu angka. Pilih jenis target yang dimaksud, atau tulis satu angka, misalnya 80.",
            "This is a range, not one number. Choose the kind of target that is meant, or write one number, for example 80."),
        NumberCodes.Nil => new(
            "“Nihil” dapat berarti nol atau belum ada angka. Pilih salah satu, atau tulis 0 atau -.",
            "“Nihil” may mean zero or no figure yet. Choose one, or write 0 or -."),
        NumberCodes.AccountingDash => new(
            "“Rp -” dapat berarti nol rupiah atau belum ada angka. Pilih salah satu, atau tulis 0 atau -.",
            "“Rp -” may mean zero rupiah or no figure yet. Choose one, or write 0 or -."),
        _ => new("Angka ini dapat dibaca dengan lebih dari satu cara. Pilih yang dimaksud.", "This number can be read in more than one way. Choose what is meant."),
    };

    /// <summary>Why a text was taken for missing.</summary>
    public static Text OfMissing(string code) => code switch
    {
        NumberCodes.Blank => new("Kosong: belum ada angka, bukan nol.", "Blank: no figure yet, not zero."),
        NumberCodes.Dash => new("Tanda garis: belum ada angka, bukan nol. Tulis 0 jika maksudnya nol.", "A dash: no figure yet, not zero. Write 0 if zero is meant."),
        NumberCodes.FootnoteOnly => new(
            "Hanya tanda catatan kaki: belum ada angka, bukan nol. Tulis angkanya, misalnya 87,3.",
            "A footnote mark alone: no figure yet, not zero. Write the number, for example 87,3."),
        NumberCodes.ZeroWithFootnote => new(
            "Nol dengan catatan kaki dibaca sebagai belum ada angka. Tulis 0 tanpa tanda jika maksudnya nol.",
            "Zero with a footnote was read as no figure yet. Write 0 without the mark if zero is meant."),
        _ => new("Belum ada angka, bukan nol. Tulis 0 jika maksudnya nol.", "No figure yet, not zero. Write 0 if zero is meant."),
    };
}
