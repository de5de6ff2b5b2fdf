using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Numbers;

/// <summary>Why the reader refuses, each with an example of what it would accept.</summary>
internal static class NumberRefusals
{
    /// <summary>The reason of a code.</summary>
    /// <param name="code">One of <see cref="NumberCodes"/>.</param>
    /// <param name="rounded">For <see cref="NumberCodes.TooManyDecimals"/> the number rounded to six decimals; null when unknown.</param>
    public static Text Of(string code, decimal? rounded = null) => code switch
    {
        NumberCodes.TooLong => new(
            $"Teks lebih dari {NumberReader.MaxLength} karakter, bukan angka. Tulis angkanya saja, misalnya 87,3.",
            $"The text is longer than {NumberReader.MaxLength} characters and no number. Write the number alone, for example 87,3."),
        NumberCodes.ControlCharacter => new(
            "Teks memuat karakter kendali atau rusak. Ketik ulang angkanya, misalnya 87,3.",
            "The text holds control characters or is damaged. Type the number again, for example 87,3."),
        NumberCodes.HiddenDirection => new(
            "Teks memuat tanda tersembunyi yang membalik urutan tulisan, sehingga yang tampak bisa berbeda. Ketik ulang angkanya, misalnya 87,3.",
            "The text holds hidden marks that turn the order of writing, so that what is seen may differ. Type the number again, for example 87,3."),
        NumberCodes.ForeignDigits => new(
            "Angka ini bukan angka 0–9 biasa. Ketik ulang, misalnya 12.",
            "These are not the plain digits 0–9. Type the number again, for example 12."),
        NumberCodes.Fraction => new(
            "Pecahan atau perbandingan tidak diterima. Tulis hasilnya, misalnya 0,5.",
            "Fractions and ratios are not accepted. Write the result, for example 0,5."),
        NumberCodes.Date => new(
            "Ini tanggal, bukan angka; lembar kerja dapat mengubah 3-4 menjadi tanggal. Tulis angkanya, misalnya 3,4.",
            "This is a date, not a number; spreadsheets may turn 3-4 into one. Write the number, for example 3,4."),
        NumberCodes.SpreadsheetFormula => new(
            "Ini rumus lembar kerja, bukan hasilnya. Tempel nilainya, misalnya 87,3.",
            "This is a spreadsheet formula, not its result. Paste the value, for example 87,3."),
        NumberCodes.SpreadsheetError => new(
            "Ini pesan galat lembar kerja, bukan angka. Perbaiki rumusnya, lalu tulis hasilnya, misalnya 87,3.",
            "This is an error of the spreadsheet, not a number. Mend its formula and write the result, for example 87,3."),
        NumberCodes.Boolean => new(
            "Ini benar/salah, bukan angka. Tulis angka, misalnya 1 atau 0.",
            "This is true/false, not a number. Write a number, for example 1 or 0."),
        NumberCodes.Scientific => new(
            "Penulisan ilmiah (pangkat sepuluh) tidak diterima. Tulis lengkap, misalnya 1000.",
            "Scientific notation is not accepted. Write the number in full, for example 1000."),
        NumberCodes.Hexadecimal => new(
            "Bilangan heksadesimal tidak diterima. Tulis dalam angka biasa, misalnya 31.",
            "Hexadecimal numbers are not accepted. Write plain digits, for example 31."),
        NumberCodes.NotFinite => new(
            "Ini bukan bilangan terhingga. Tulis angka, misalnya 87,3, atau - jika belum ada.",
            "This is not a finite number. Write a number, for example 87,3, or - if there is none yet."),
        NumberCodes.DoubleSign => new(
            "Ada lebih dari satu tanda plus atau minus. Tulis satu saja, misalnya -5.",
            "There is more than one plus or minus sign. Write one only, for example -5."),
        NumberCodes.BadGrouping => new(
            "Letak titik dan koma tidak membentuk angka. Titik memisahkan ribuan (tiga angka), koma menandai desimal, misalnya 1.234,56.",
            "The dots and commas do not make a number. Dots part thousands (three digits), a comma marks decimals, for example 1.234,56."),
        NumberCodes.TrailingSeparator => new(
            "Ada titik atau koma tanpa angka di belakangnya. Tulis misalnya 87,3 atau 87.",
            "There is a dot or comma with no digit behind it. Write for example 87,3 or 87."),
        NumberCodes.TwoNumbers => new(
            "Ada lebih dari satu angka di satu isian. Tulis satu angka, misalnya 87,3.",
            "There is more than one number in one field. Write one number, for example 87,3."),
        NumberCodes.TooManyDecimals when rounded is { } value => new(
            $"Paling banyak enam desimal. Jika dibulatkan: {NumberPrinter.Indonesian(value, value.Scale, grouped: false)}. Tulis angka itu bila sesuai.",
            $"At most six decimals. Rounded it is {NumberPrinter.English(value, value.Scale, grouped: false)}. Write that number if it is right."),
        NumberCodes.TooManyDecimals => new(
            "Paling banyak enam desimal, misalnya 0,123457.",
            "At most six decimals, for example 0,123457."),
        NumberCodes.Overflow => new(
            "Angka terlalu besar: paling banyak 28 digit. Periksa lagi, atau pakai satuan yang lebih besar, misalnya 1,5 triliun.",
            "The number is too large: at most 28 digits. Check it, or use a larger unit, for example 1,5 triliun."),
        NumberCodes.LetterForDigit => new(
            "Ada huruf yang mirip angka (O, l, I). Ketik ulang dengan angka, misalnya 100.",
            "There is a letter that looks like a digit (O, l, I). Type digits, for example 100."),
        NumberCodes.UnknownSuffix => new(
            "Huruf yang menempel pada angka tidak dikenal. Tulis angkanya saja, atau beri spasi sebelum satuan, misalnya 12 orang.",
            "The letters glued to the number are not known. Write the number alone, or a blank before the unit, for example 12 orang."),
        NumberCodes.UnitOnly => new(
            "Hanya ada satuan, tanpa angka. Tulis misalnya 87,3 %.",
            "There is a unit but no number. Write for example 87,3 %."),
        NumberCodes.ForeignCurrency => new(
            "Mata uang selain rupiah tidak diterima. Tulis dalam rupiah, misalnya Rp 1.000.000.",
            "Currencies other than rupiah are not accepted. Write rupiah, for example Rp 1.000.000."),
        _ => new(
            "Tidak terbaca sebagai angka. Tulis angka dengan koma desimal, misalnya 87,3, atau - jika belum ada.",
            "This does not read as a number. Write digits with a decimal comma, for example 87,3, or - if there is none yet."),
    };
}
