using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Keys;

/// <summary>
/// Reads region codes as people and spreadsheets write them. Nothing is repaired: what may have been meant is said in the refusal, because
/// <c>33.1</c> may be <c>33.01</c> typed short as well as <c>33.10</c> after a spreadsheet took its zero away.
/// </summary>
public static class RegionCodeReader
{
    /// <summary>Code of the refusal.</summary>
    public const string NotARegionCode = "notARegionCode";

    private const string ExampleId = "Tulis kode Kemendagri, misalnya 35.08 (kabupaten/kota) atau 35 (provinsi).";
    private const string ExampleEn = "Write the Kemendagri code, for example 35.08 (regency) or 35 (province).";

    /// <summary>Reads a code; blanks around it are ignored.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="field">The field it was typed into, for the problem.</param>
    public static Outcome<RegionCode> Read(string? text, string? field = null)
    {
        var code = text?.Trim() ?? "";
        return RegionCode.TryParse(code, out var region) ? region : new Problem(NotARegionCode, Explain(code), field);
    }

    private static Text Explain(string code)
    {
        var digits = code.Length <= 20 && code.All(c => char.IsAsciiDigit(c) || c == '.');
        if (digits && code.Length is 4 or 5 && code.EndsWith("00", StringComparison.Ordinal) && RegionCode.TryParse(code[..2], out var province))
        {
            return Hint(
                $"Kode “{code}” menyebut provinsinya dengan nol di belakang. Kode provinsinya {province}.",
                $"The code “{code}” names its province with zeros behind it. The code of the province is {province}.");
        }

        if (digits && code.Length == 4 && code[2] == '.')
        {
            return Hint(
                $"Kode “{code}” kurang satu angka; lembar kerja dapat menghapus nol. Mungkin {code}0 atau {code[..3]}0{code[3]}.",
                $"The code “{code}” is one digit short; spreadsheets may take a zero away. Perhaps {code}0 or {code[..3]}0{code[3]}.");
        }

        if (digits && code.Length == 4 && !code.Contains('.', StringComparison.Ordinal))
        {
            return Hint(
                $"Kode “{code}” tanpa titik. Mungkin {code[..2]}.{code[2..]}; kode BPS memakai angka lain.",
                $"The code “{code}” has no dot. Perhaps {code[..2]}.{code[2..]}; BPS codes use other digits.");
        }

        return digits && code.Length > 5 && RegionCode.TryParse(code[..5], out var regency)
            ? Hint(
                $"Kode “{code}” lebih dalam dari kabupaten/kota. Kabupaten/kotanya {regency}.",
                $"The code “{code}” lies below regencies. Its regency is {regency}.")
            : Hint("Ini bukan kode wilayah.", "This is not a region code.");
    }

    private static Text Hint(string id, string en) => new($"{id} {ExampleId}", $"{en} {ExampleEn}");
}
