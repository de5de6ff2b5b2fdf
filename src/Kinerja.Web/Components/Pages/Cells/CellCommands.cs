using System.Globalization;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Application;
using Kinerja.Web.Components.Pages.Forms;

namespace Kinerja.Web.Components.Pages.Cells;

/// <summary>Turns the forms beside a figure into commands.</summary>
internal sealed class CellCommands(IGrainFactory grains)
{
    /// <summary>The form of a new comment or question.</summary>
    public const string NewForm = "baru";

    /// <summary>The form of a file.</summary>
    public const string FileForm = "kirim-berkas";

    /// <summary>The form of a link.</summary>
    public const string LinkForm = "tautan";

    /// <summary>The form of a text.</summary>
    public const string TextForm = "teks";

    private const string Text = "isi";
    private const string Target = "sasaran";

    /// <summary>Carries out what was sent.</summary>
    /// <param name="key">The period.</param>
    /// <param name="code">Code of the indicator or component.</param>
    /// <param name="form">What was sent.</param>
    /// <param name="actor">Who sends it, for what needs a right.</param>
    public async Task<Outcome<Receipt>> Carry(AgencyPeriodKey key, string code, FormValues form, Func<Right, Actor> actor)
    {
        var (talk, evidence, operation) = (grains.Conversation(key), grains.Evidence(key), form.Command(code));
        var (speaker, number) = (actor(Right.Discuss), form.Number(Target) ?? 0);
        return form[CellForms.Act] switch
        {
            "komentar" => await talk.Say(Said(CellEventKind.Comment)),
            "tanya" => await talk.Say(Said(CellEventKind.Question)),
            "balas" => await talk.Say(Said(CellEventKind.Comment) with { About = number }),
            "jawab" => await talk.Say(Said(CellEventKind.Answer) with { About = number }),
            "jawab-tutup" => await talk.Say(Said(CellEventKind.Answer) with { About = number, Closes = true }),
            "tutup" => await talk.Close(new() { OperationId = operation, Question = number, Actor = speaker }),
            "ubah" => await talk.Edit(new() { OperationId = operation, Entry = number, Text = form[Text], Actor = speaker }),
            "tarik" => await talk.Withdraw(new() { OperationId = operation, Entry = number, Actor = speaker }),
            "catatan" when Enum.TryParse<NoteKind>(form["jenis"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) =>
                await talk.WriteNote(new() { OperationId = operation, Code = code, Kind = kind, Text = form[Text], Expected = form.Number("versi"), Actor = speaker }),
            "tautan" => await evidence.Add(Added(EvidenceKind.Link)),
            "teks" => await evidence.Add(Added(EvidenceKind.Text)),
            "tarik-bukti" => await evidence.Withdraw(new() { OperationId = operation, Id = form[Target], Reason = form["alasan"], Actor = actor(Right.EnterFigures) }),
            "periksa" => await evidence.Rescan(new() { OperationId = operation, Id = form[Target], Actor = actor(Right.EnterFigures) }),
            _ => new Problem("actUnknown", new("Formulir ini tidak dikenal. Muat ulang halaman.", "This form is not known. Reload the page.")),
        };

        Say Said(CellEventKind kind) => new() { OperationId = operation, Code = code, Kind = kind, Text = form[Text], Mentions = form.All("sebut"), Actor = speaker };

        AddEvidence Added(EvidenceKind kind) => new()
        {
            OperationId = operation, Code = code, Kind = kind, Name = form["judul"], Link = form["alamat"], Text = form[Text], Note = form["keterangan"], Actor = actor(Right.EnterFigures),
        };
    }

    /// <summary>The field of a form that a problem belongs to; its first one when it says none of them.</summary>
    public static string FieldOf(string act, string? field) => field switch
    {
        "text" => Text,
        "mentions" => "sebut",
        "link" => "alamat",
        "name" => "judul",
        "note" => "keterangan",
        "reason" => "alasan",
        _ => act switch { "tarik-bukti" => "alasan", "tautan" => "alamat", _ => Text },
    };

    /// <summary>What the page says after an act.</summary>
    public static string Word(string act) => act switch
    {
        "balas" => "komentar",
        "jawab-tutup" => "jawab",
        "tautan" or "teks" => "bukti",
        _ => act,
    };

    /// <summary>Where on the page its result stands.</summary>
    public static string Place(string act) => act switch
    {
        "tautan" or "teks" or "tarik-bukti" or "periksa" => "bukti",
        "catatan" => "catatan",
        _ => "percakapan",
    };

    /// <summary>Name of the form about one entry, note or piece.</summary>
    public static string Named(string act, long number) => string.Create(CultureInfo.InvariantCulture, $"{act}-{number}");
}
