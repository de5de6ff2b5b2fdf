using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>
/// A name that leads to one account: an e-mail address, a login of another service, a passkey. Key: 64 hexadecimal digits, the SHA-256 of the name (<see cref="LoginNames"/>).
/// Whoever reserves first has it, for a day; whoever has shown that the name is theirs has it until they let go of it.
/// </summary>
[Alias("kinerja.ILoginName")]
public interface ILoginName : IGrainWithStringKey
{
    /// <summary>Reserves the name for an account, or says who has it. Reserving it again makes it last longer.</summary>
    [Needs(Right.Service), Alias("Reserve")]
    Task<NameHolder> Reserve(string account);

    /// <summary>Gives the name to an account for good. Problems: <c>nameTaken</c>.</summary>
    [Needs(Right.Service), Alias("Bind")]
    Task<Outcome<NameHolder>> Bind(string account);

    /// <summary>Lets go of the name; nothing happens when the account does not have it.</summary>
    [Needs(Right.Service), Alias("Release")]
    Task Release(string account);

    /// <summary>Who has the name; null when nobody has.</summary>
    [ReadOnly, Needs(Right.Service), Alias("Find")]
    Task<NameHolder?> Find();
}
