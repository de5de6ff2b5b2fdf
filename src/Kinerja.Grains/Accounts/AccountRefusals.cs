using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Accounts;

/// <summary>The refusals around accounts.</summary>
internal static class AccountRefusals
{
    public static Problem NoAccount() => new(
        "noAccount", new("Akun ini tidak ada.", "There is no such account."), Kind: ProblemKind.NotFound);

    public static Problem AccountThere() => new(
        "accountThere", new("Akun ini sudah ada.", "The account is there already."), Kind: ProblemKind.Conflict);

    public static Problem NameTaken() => new(
        "nameTaken", new("Alamat ini sudah dipakai akun lain.", "Another account uses this address."), Kind: ProblemKind.Conflict);

    public static Problem TicketInvalid() => new(
        "ticketInvalid",
        new("Tautan ini sudah dipakai atau sudah lewat waktunya. Minta tautan baru.", "This link has been used or is too old. Ask for a new one."),
        Kind: ProblemKind.NotFound);
}
