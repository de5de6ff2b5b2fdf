using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Components.Pages.Plans.Cards;

/// <summary>Names of the fields of one card on its own page. The name of a field is also the id of its control.</summary>
public static class EditFields
{
    public const string Save = "simpan";
    public const string Add = "tambah";
    public const string Retire = "pensiunkan";
    public const string Reinstate = "berlakukan";
    public const string Revision = "rev";
    public const string Name = "nama";
    public const string Number = "nomor";
    public const string Level = "tingkat";
    public const string Place = "letak";
    public const string Before = "urutan";
    public const string Formula = "rumus";
    public const string Unit = "satuan";
    public const string Decimals = "desimal";
    public const string Polarity = "arah";
    public const string Range = "rentang";
    public const string Accumulation = "akumulasi";
    public const string Source = "sumber";
    public const string Owner = "pengampu";
    public const string Evidence = "bukti";
    public const string From = "mulai";
    public const string RetireFrom = "sampai";
    public const string Reason = "alasan";
    public const string RetireReason = "alasan-pensiun";

    /// <summary>The field that a problem of a command belongs to; empty for the page as a whole.</summary>
    public static string Of(Problem problem) => problem.Field switch
    {
        "name" => Name,
        "number" => Number,
        "formula" => Formula,
        "unit" => Unit,
        "decimals" => Decimals,
        "polarity" => Polarity,
        "range" => Range,
        "accumulation" => Accumulation,
        "dataSource" => Source,
        "owner" => Owner,
        "evidenceWanted" => Evidence,
        "fromYear" => From,
        "retireFrom" => RetireFrom,
        "reason" => Reason,
        _ => "",
    };
}
