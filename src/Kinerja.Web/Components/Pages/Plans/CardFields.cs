namespace Kinerja.Web.Components.Pages.Plans;

/// <summary>Names and ids of the fields of cards.</summary>
public static class CardFields
{
    public const string Save = "simpan-kartu";
    public const string Confirm = "pastikan-usulan";
    public const string Revision = "rev";
    public const string Polarity = "arah";
    public const string Range = "rentang";
    public const string Accumulation = "akumulasi";
    public const string Unit = "satuan";
    public const string Source = "sumber";
    public const string Owner = "pengampu";

    /// <summary>Name of a field of a card.</summary>
    public static string Name(string field, string indicator) => $"{field}.{indicator}";

    /// <summary>Id of the control that a command's problem belongs to.</summary>
    public static string Id(string indicator, string? problemField) => Name(
        problemField switch { "unit" => Unit, "dataSource" => Source, "owner" => Owner, "range" => Range, "accumulation" => Accumulation, _ => Polarity },
        indicator);
}
