namespace Kinerja.Web.Components.Pages.Plans.Versions;

/// <summary>Names of the fields of a signature and of a revision.</summary>
public static class VersionFields
{
    public const string Sign = "tetapkan";
    public const string Begin = "mulai";
    public const string Number = "urutan";
    public const string Revision = "rev";
    public const string Document = "nomor";
    public const string Date = "tanggal";
    public const string Reason = "alasan";
    public const string Note = "keterangan";
    public const string BeginReason = "alasan-mulai";
    public const string BeginNote = "keterangan-mulai";
}
