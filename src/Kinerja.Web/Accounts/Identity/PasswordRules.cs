using Kinerja.Grains.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Kinerja.Web.Accounts.Identity;

/// <summary>
/// What a password may be: 12 to 200 characters (14 at least for admins) of any kind, and nothing that is guessed at once. Besides the list of common passwords that the estimator carries (30,000, with names
/// and words), it knows the words of this site, and the person's own.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<AccountUser>
{
    /// <summary>Fewest characters.</summary>
    public const int MinLength = 12;

    /// <summary>Fewest characters of the passwords of admins, of agencies, regions and the platform.</summary>
    public const int MinAdminLength = 14;

    /// <summary>Most characters: a longer text costs time and protects no better.</summary>
    public const int MaxLength = 200;

    /// <summary>What is too short or too long.</summary>
    public const string BadLength = "passwordLength";

    /// <summary>What is guessed at once.</summary>
    public const string Common = "passwordCommon";

    /// <summary>Bits that a password has to be worth to somebody who knows the lists: ten thousand million guesses.</summary>
    private const double MinBits = 33;

    private static readonly string[] OwnWords =
    [
        "kinerja", "kinerjacloud", "dinas", "dinkop", "kabupaten", "kota", "provinsi", "lumajang", "indonesia", "merdeka", "garuda", "pancasila", "bismillah", "rahasia", "sandi",
        "katasandi", "sayang", "cinta", "anjing", "kucing", "pegawai", "koperasi", "bupati", "admin", "operator", "kepala", "selamat", "pagi", "terimakasih", "jakarta", "surabaya",
        "bandung", "jawatimur", "allah", "alhamdulillah", "doraemon", "persib", "arema",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<AccountUser> manager, AccountUser user, string? password) =>
        Task.FromResult(Wrong(password, user.Credentials.Name, user.Credentials.Email) is { } code
            ? IdentityResult.Failed(new IdentityError { Code = code, Description = code })
            : IdentityResult.Success);

    /// <summary>True for a password that an admin may have.</summary>
    public static bool IsLong(string password) => password.Length >= MinAdminLength;

    /// <summary>What is wrong with a password; null when nothing is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="email">The person's address.</param>
    /// <param name="least">Fewest characters.</param>
    public static string? Wrong(string? password, string name, string email, int least = MinLength)
    {
        if (password is not { Length: <= MaxLength } || password.Length < least)
            return BadLength;
        var about = OwnWords.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Concat(LoginNames.Fold(email).Split('@', '.')).Where(w => w.Length > 2).Select(w => w.ToLowerInvariant());
        // The estimator looks at every part of its text against every other one: the beginning says enough.
        return Zxcvbn.Zxcvbn.MatchPassword(password.Length <= 64 ? password : password[..64], about).Entropy < MinBits ? Common : null;
    }
}
