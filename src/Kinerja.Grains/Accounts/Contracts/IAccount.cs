using Kinerja.Grains.Access.Contracts;
using Orleans.Concurrency;

namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>A person's account. Key: account id, 32 hexadecimal digits.</summary>
[Alias("kinerja.IAccount")]
public interface IAccount : IGrainWithStringKey
{
    /// <summary>What the edge needs to know to build the caller of a request; null when the account is gone, disabled, or the session has ended.</summary>
    /// <param name="session">Session id from the cookie.</param>
    [ReadOnly, Needs(Right.Service), Alias("GetAccess")]
    Task<AccountAccess?> GetAccess(string session);

    /// <summary>Remembers that a scope is worth asking for roles of this account. Called before a role is given there; naming one twice, or one too many, does no harm.</summary>
    [Needs(Right.Service), FromGrains("members"), Alias("AddScope")]
    Task AddScope(string scope);
}
