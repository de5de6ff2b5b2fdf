using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Conversations;

/// <summary>The refusals around conversations.</summary>
internal static class ConversationRefusals
{
    public static Problem CodeInvalid() => new("codeInvalid", new("Bukan kode indikator atau data dasar.", "Not a code of an indicator or component."), "code");

    public static Problem KindInvalid() => new("talkKindInvalid", new("Tulis komentar, pertanyaan, atau jawaban.", "Write a comment, a question or an answer."), "kind");

    public static Problem NoThread() => new(
        "noThread", new("Percakapan ini tidak ada. Muat ulang halaman.", "There is no such thread. Reload the page."), "about", ProblemKind.NotFound);

    public static Problem QuestionClosed() => new(
        "questionClosed", new("Pertanyaan ini sudah ditutup.", "This question has been closed."), "about", ProblemKind.Conflict);

    public static Problem NoPerson() => new(
        "noPerson", new("Orang yang disebut tidak ikut dalam percakapan ini.", "Somebody who is mentioned does not take part in this conversation."), "mentions");

    public static Problem TooManyMentions(int max) => new(
        "tooManyMentions", new($"Paling banyak {max} orang disebut sekaligus.", $"At most {max} people are mentioned at a time."), "mentions");

    public static Problem NoEntry() => new("noEntry", new("Tulisan ini tidak ada.", "There is no such entry."), "entry", ProblemKind.NotFound);

    public static Problem NotOwn() => new(
        "notOwn", new("Hanya penulisnya yang dapat mengubah atau menariknya.", "Only who wrote it can change it or take it back."), "entry", ProblemKind.Forbidden);

    public static Problem TooLateToEdit(int minutes) => new(
        "tooLate", new($"Tulisan dapat diubah dalam {minutes} menit; sesudah itu balas dengan pembetulan.", $"Words can be changed within {minutes} minutes; after that reply with a correction."), "text", ProblemKind.Conflict);

    public static Problem TooLateToWithdraw(int hours) => new(
        "tooLate", new($"Tulisan dapat ditarik dalam {hours} jam.", $"Words can be taken back within {hours} hours."), "entry", ProblemKind.Conflict);

    public static Problem NoteChanged(string by) => new(
        "noteChanged",
        new($"{by} sudah mengubah catatan ini. Bandingkan, lalu simpan lagi.", $"{by} has changed this note. Compare, then save again."), "text", ProblemKind.Conflict);

    public static Problem NoteRole() => new(
        "roleNotAllowed", new("Catatan ditulis oleh operator atau kepala perangkat daerah.", "Notes are written by an operator or the head of the agency."), Kind: ProblemKind.Forbidden);

    public static Problem Full(int max) => new(
        "conversationFull", new($"Percakapan periode ini penuh ({max} peristiwa).", $"The conversation of this period is full ({max} events)."), "text", ProblemKind.TooLarge);
}
