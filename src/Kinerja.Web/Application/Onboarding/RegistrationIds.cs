using System.Security.Cryptography;
using System.Text;

namespace Kinerja.Web.Application.Onboarding;

/// <summary>Ids of registrations. The operation of a form is 128 random bits; so is what follows from it and the account.</summary>
public static class RegistrationIds
{
    private const int Bytes = 16;

    /// <summary>The id of the registration that a form of an account begins: the same form begins the same one.</summary>
    public static string For(string account, string operation) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account}|{operation}")).AsSpan(0, Bytes));

    /// <summary>True for the spelling of an id.</summary>
    public static bool IsId(string? text) => text is { Length: 2 * Bytes } && text.All(char.IsAsciiHexDigitLower);
}
