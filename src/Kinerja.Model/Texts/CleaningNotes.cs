namespace Kinerja.Model.Texts;

/// <summary>The words of the notes that are the same for every text.</summary>
internal static class CleaningNotes
{
    public static CleaningNote Composed { get; } = new(
        CleaningCodes.Composed, new("Huruf dan tandanya digabungkan.", "Letters and their marks were put together."));

    public static CleaningNote Blanks { get; } = new(
        CleaningCodes.Blanks, new("Spasi ganda atau ganti baris dijadikan satu spasi.", "Doubled blanks and line ends became one blank."));

    public static CleaningNote Asterisks { get; } = new(
        CleaningCodes.Asterisks, new("Tanda bintang sisa huruf tebal dihapus.", "Asterisks left over from bold type were removed."));

    public static CleaningNote LetterSpacing { get; } = new(
        CleaningCodes.LetterSpacing, new("Huruf yang direnggangkan disatukan menjadi kata.", "Letters set apart were joined to words."));

    /// <summary>Notes on characters nobody sees, in the order they are reported.</summary>
    public static IReadOnlyList<CleaningNote> Hidden { get; } =
    [
        new(CleaningCodes.Malformed, new("Ada karakter rusak.", "There are damaged characters."), true),
        new(CleaningCodes.Control, new("Karakter kendali dihapus.", "Control characters were removed.")),
        new(
            CleaningCodes.Direction,
            new("Tanda tersembunyi yang membalik urutan tulisan dihapus.", "Hidden marks that turn the order of writing were removed."),
            true),
        new(CleaningCodes.Invisible, new("Karakter tak terlihat dihapus.", "Invisible characters were removed.")),
    ];
}
