using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Formulas;

/// <summary>The refusals of the formula reader, each with its code and its words.</summary>
internal static class FormulaErrors
{
    private static readonly Text Value = new("nama data, angka, atau kurung buka", "the name of a figure, a number, or an opening bracket");
    private static readonly Text Sign = new("tanda hitung (+, -, x, /), kurung tutup, atau akhir rumus", "an operator (+, -, x, /), a closing bracket, or the end of the formula");
    private static readonly Text WholeNumber = new(
        "angka seperti 100, 1.000 atau 0,5", "a number such as 100, 1.000 or 0,5 (a dot groups thousands, the comma is the decimal sign)");

    public static FormulaError Empty => new(
        "empty", 0, Value, new("Rumus masih kosong.", "The formula is empty."));

    public static FormulaError TooLong => new(
        "tooLong",
        FormulaLimits.MaxLength,
        new($"paling banyak {FormulaLimits.MaxLength} huruf", $"at most {FormulaLimits.MaxLength} characters"),
        new($"Rumus lebih panjang dari {FormulaLimits.MaxLength} huruf.", $"The formula is longer than {FormulaLimits.MaxLength} characters."));

    public static FormulaError NoComponent => new(
        "noComponent", 0, Value, new("Rumus ini hanya berisi angka; sebutkan data yang dihitung.", "This formula has numbers only; name the figures it is computed from."));

    public static FormulaError TooDeep(int position) => new(
        "tooDeep",
        position,
        new($"paling banyak {FormulaLimits.MaxDepth} tingkat", $"at most {FormulaLimits.MaxDepth} levels"),
        new($"Kurung dan tanda hitung bertingkat lebih dari {FormulaLimits.MaxDepth}.", $"Brackets and operators are nested more than {FormulaLimits.MaxDepth} deep."));

    public static FormulaError TooManyNodes(int position) => new(
        "tooManyNodes",
        position,
        new($"paling banyak {FormulaLimits.MaxNodes} bagian", $"at most {FormulaLimits.MaxNodes} parts"),
        new($"Rumus punya lebih dari {FormulaLimits.MaxNodes} bagian.", $"The formula has more than {FormulaLimits.MaxNodes} parts."));

    /// <summary>Something else stands where a value or an operator belongs.</summary>
    public static FormulaError Expected(string text, int position, bool wantsOperator) => new(
        "unexpected", position, wantsOperator ? Sign : Value, Unexpected(text, position, wantsOperator ? Sign : Value));

    public static FormulaError Character(string text, int position, bool wantsOperator) =>
        text[position] is '"' or '“' or '”' or '„' ? UnclosedQuote(position) : Expected(text, position, wantsOperator);

    public static FormulaError UnclosedBracket(int end, char bracket, int opened) => new(
        "unclosedBracket",
        end,
        Text.Same(Closing(bracket)),
        new($"Kurung \"{bracket}\" pada huruf ke-{opened + 1} belum ditutup.", $"The bracket \"{bracket}\" at character {opened + 1} is not closed."));

    public static FormulaError WrongBracket(int position, char bracket, char? open) => new(
        "unexpected",
        position,
        open is { } o ? Text.Same(Closing(o)) : Sign,
        new($"Kurung \"{bracket}\" tidak punya pasangan.", $"The bracket \"{bracket}\" has no partner."));

    public static FormulaError UnclosedQuote(int position) => new(
        "unclosedQuote", position, Text.Same("\""), new("Tanda kutip belum ditutup.", "The quotation mark is not closed."));

    public static FormulaError SecondEquals(int position) => new(
        "unexpected",
        position,
        Sign,
        new("Hanya satu tanda = dibaca, di depan rumus. Hapus hasil hitungan di belakangnya.", "Only one equals sign is read, in front of the formula. Remove the worked result."));

    public static FormulaError ResultAfterEquals(int position) => new(
        "unexpected",
        position,
        Sign,
        new(
            "Sebelum tanda = sudah ada hitungan. Tulis nama indikator di depan tanda =, rumus di belakangnya.",
            "There is a calculation before the equals sign. Write the indicator's name before it and the formula after it."));

    public static FormulaError FractionBar(int position) => new(
        "fractionBar",
        position,
        Text.Same("/"),
        new("Pecahan yang ditulis dua baris tidak dibaca. Tulis pada satu baris dengan tanda /.", "A fraction written over two lines is not read. Write it on one line with a slash."));

    public static FormulaError NewLine(int position) => new(
        "unexpected",
        position,
        Sign,
        new(
            "Baris baru mulai dengan data baru, tetapi tidak ada tanda hitung di antaranya. Untuk pecahan, tulis tanda /.",
            "A new line begins with a new figure, but no operator stands between them. Write a slash for a fraction."));

    public static FormulaError SumSign(int position) => new(
        "unexpected",
        position,
        new("nama data", "the name of a figure"),
        new(
            "Tanda ∑ dibaca sebagai \"jumlah\" di depan nama data. Penjumlahan atas rincian tidak dihitung di sini; sebutkan jumlahnya sebagai data.",
            "The sign ∑ is read as \"jumlah\" before a name. A sum over items is not computed here; name the sum as a figure."));

    public static FormulaError BadNumber(int position, string number) => new(
        "badNumber", position, WholeNumber, new($"\"{number}\" bukan angka yang dikenal.", $"\"{number}\" is not a number that is known."));

    public static FormulaError MissingMultiplication(int position) => new(
        "unexpected", position, Text.Same("x"), new("Tanda kali hilang: tulis x 100%.", "The multiplication sign is missing: write x 100%."));

    public static FormulaError YearOffset(int position) => new(
        "yearOffset",
        position,
        Text.Same("N, N-1"),
        new(
            "Hanya tahun ini (N) dan tahun sebelumnya (N-1) yang dibaca. Bila bukan tanda tahun, tulis namanya dalam tanda kutip.",
            "Only this year (N) and the previous one (N-1) are read. If it is no year mark, put the name in quotation marks."));

    public static FormulaError TwoYears(int position) => new(
        "twoYears",
        position,
        Sign,
        new(
            "Satu data punya dua tanda tahun yang berbeda. Tulis namanya dalam tanda kutip, lalu satu tanda tahun.",
            "One figure carries two different year marks. Put its name in quotation marks, then one year mark."));

    public static FormulaError YearWithoutName(int position) => new(
        "yearWithoutComponent", position, new("nama data", "the name of a figure"), new("Tanda tahun tanpa nama data.", "A year mark without the name of a figure."));

    public static FormulaError FactorWithoutRatio(int position, IReadOnlyList<string> readings) => new(
        "factorWithoutRatio",
        position,
        Text.Same("/"),
        new(
            "\"per …\" memperbesar hasil bagi, tetapi tidak ada pembagian di depannya. Tulis yang dibagi dan pembaginya, atau tulis semuanya sebagai nama dalam tanda kutip.",
            "\"per …\" scales a quotient, but nothing is divided before it. Write what is divided and by what, or quote all of it as a name."),
        readings);

    public static FormulaError TwoFactors(int position) => new(
        "twoFactors", position, Sign, new("Pengali hasil ditulis dua kali dan tidak sama.", "The factor of the result is given twice and differs."));

    public static FormulaError FactorTooLarge(int position) => new(
        "factorTooLarge", position, Sign, new("Pengali hasil terlalu besar.", "The factor of the result is too large."));

    public static FormulaError PercentMark(int position) => new(
        "unexpected",
        position,
        Text.Same("x 100%"),
        new(
            "Tanda % tanpa 100 hanya dibaca di belakang pembagian. Tulis x 100%, atau hapus % dan isi satuannya.",
            "A percent sign without 100 is read only after a division. Write x 100%, or remove the sign and fill in the unit."));

    public static FormulaError PercentDivisor(int position) => new(
        "unexpected", position, Value, new("Tidak dapat membagi dengan 100%.", "Dividing by 100% has no meaning here."));

    /// <summary>Warning: a slash between abbreviations was read as part of the name although the formula wants a ratio.</summary>
    public static Text SlashTakenAsName(string name) => new(
        $"\"{name}\" dibaca sebagai satu nama. Bila maksudnya dibagi, tulis tanda / dengan spasi.",
        $"\"{name}\" is read as one name. If it divides, put blanks around the slash.");

    /// <summary>Warning: dots were read as the name before.</summary>
    public static Text DotsRead(string name) => new($"Titik-titik dibaca sebagai \"{name}\".", $"The dots are read as \"{name}\".");

    /// <summary>Warning: a percent sign without 100 was read as x 100%.</summary>
    public static Text PercentRead => new("Tanda % dibaca sebagai x 100%.", "The percent sign is read as x 100%.");

    public static FormulaError Order(int position) => new(
        "ambiguousOrder",
        position,
        new("tanda kurung", "brackets"),
        new(
            "Tidak jelas bagian mana yang dibagi dan dikalikan. Beri tanda kurung.",
            "It is not clear which part is divided and multiplied. Add brackets."));

    /// <summary>Warning: a figure and a ratio are added without brackets.</summary>
    public static Text RankOfOperators => new(
        "Perkalian dan pembagian dihitung lebih dulu daripada + dan -. Beri tanda kurung bila maksudnya lain.",
        "Multiplication and division come before + and -. Use brackets if you mean otherwise.");

    /// <summary>Warning: × 100% without a division.</summary>
    public static Text FactorWithoutDivision => new("Ada x 100% tetapi tidak ada pembagian.", "There is x 100% but nothing is divided.");

    private static Text Unexpected(string text, int position, Text expected)
    {
        if (position >= text.Length)
        {
            return new($"Rumus berakhir terlalu cepat. Yang ditunggu: {expected.Id}.", $"The formula ends too early. Expected: {expected.En}.");
        }

        var found = text.Substring(position, char.IsHighSurrogate(text[position]) && position + 1 < text.Length ? 2 : 1);
        var end = position;
        while (end < text.Length && end - position < 24 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        found = end > position ? text[position..end] : found;
        return new(
            $"\"{found}\" tidak dapat dibaca di sini (huruf ke-{position + 1}). Yang ditunggu: {expected.Id}.",
            $"\"{found}\" cannot be read here (character {position + 1}). Expected: {expected.En}.");
    }

    private static string Closing(char open) => open switch { '[' => "]", '{' => "}", _ => ")" };
}
