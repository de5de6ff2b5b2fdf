using Microsoft.IdentityModel.Tokens;

namespace Kinerja.Web.Accounts.Providers;

/// <summary>What a provider says of itself.</summary>
/// <param name="Issuer">Its name in tokens.</param>
/// <param name="Authorization">Where people go.</param>
/// <param name="Token">Where codes become tokens.</param>
/// <param name="Keys">Keys of its signatures.</param>
/// <param name="SecretInForm">True when it takes the secret in the form alone, and not in a header.</param>
/// <param name="NamesItself">True when it says on the way back who it is.</param>
internal sealed record ProviderDocument(Uri Authorization, Uri Token, string Issuer, IReadOnlyList<SecurityKey> Keys, bool SecretInForm, bool NamesItself);
