using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Components.Pages.Cells;

/// <summary>
/// What the forms beside a figure have in common. Each form has a name; the one that was sent keeps what was typed and shows what is wrong with it, the others stand as they are
/// stored.
/// </summary>
public sealed record CellForms
{
    /// <summary>Field with the name of the form.</summary>
    public const string Form = "bentuk";

    /// <summary>Field with what its button does.</summary>
    public const string Act = "laku";

    /// <summary>Field and parameter that say where to go afterwards: <c>isi</c> is the table of the period.</summary>
    public const string Back = "kembali";

    /// <summary>Address of the figure's page, which its forms are sent to.</summary>
    public required string Address { get; init; }

    /// <summary>Address that files are sent to.</summary>
    public required string Upload { get; init; }

    /// <summary>Operation id.</summary>
    public required string Operation { get; init; }

    /// <summary>What was sent.</summary>
    public required FormValues Sent { get; init; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>True to go to the table of the period afterwards.</summary>
    public bool GoesBack { get; init; }

    /// <summary>Id of who reads.</summary>
    public string Me { get; init; } = "";

    /// <summary>True for who may speak.</summary>
    public bool MayDiscuss { get; init; }

    /// <summary>True for who may add evidence now.</summary>
    public bool MayProve { get; init; }

    /// <summary>True for who may write notes.</summary>
    public bool MayNote { get; init; }

    /// <summary>The present moment.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Zone of the agency.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Why a file was not taken; null when none was refused.</summary>
    internal Application.Cells.Files.UploadRefusal? Refused { get; init; }

    /// <summary>Id of a control: the form's name and the field's.</summary>
    public static string Id(string form, string field) => $"{form}-{field}";

    /// <summary>True when this form was sent and is shown again.</summary>
    public bool IsSent(string form) => Sent.IsSent && Sent[Form] == form;

    /// <summary>What a field holds: what was typed, or else what is stored.</summary>
    public string Typed(string form, string field, string stored = "") => IsSent(form) ? Sent[field] : stored;

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? Error(string form, string field) => Errors.FirstOrDefault(e => e.Field == Id(form, field))?.Message;
}
