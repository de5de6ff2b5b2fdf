using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Access;

/// <summary>The refusals around roles.</summary>
internal static class MemberRefusals
{
    public static Problem RoleInvalid() => new(
        "roleInvalid", new("Peran ini tidak dapat diberikan di sini.", "This role cannot be given here."), "role");

    public static Problem AccountInvalid() => new(
        "accountInvalid", new("Akun ini tidak dikenal.", "This account is not known."), "account");

    public static Problem NoMember() => new(
        "noMember", new("Akun ini tidak memegang peran tersebut di sini.", "This account does not hold that role here."), "account", ProblemKind.NotFound);

    public static Problem LastAdmin() => new(
        "lastAdmin",
        new("Ini admin terakhir. Beri peran admin kepada orang lain lebih dahulu.", "This is the last admin. Make somebody else an admin first."),
        "role",
        ProblemKind.Conflict);

    public static Problem TooMany(int max) => new(
        "tooManyMembers", new($"Paling banyak {max} peran di satu tempat.", $"At most {max} roles in one place."), Kind: ProblemKind.TooLarge);
}
