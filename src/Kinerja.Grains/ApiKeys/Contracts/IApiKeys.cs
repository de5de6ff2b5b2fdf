using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.ApiKeys.Contracts;

/// <summary>The API keys of an agency. Key: the agency, <c>35.08|dinkop-um</c>. Of a key's secret only the hash is here.</summary>
[Alias("kinerja.IApiKeys")]
public interface IApiKeys : IGrainWithStringKey
{
    /// <summary>All keys, those that work first, newest first.</summary>
    [ReadOnly, Needs(Right.Manage), Alias("Get")]
    Task<ApiKeysView> Get();

    /// <summary>
    /// What a key may do, for whoever has its secret; null for any other secret and for a key that was never made, has expired or was revoked. Cheap: memory alone. That it was
    /// asked for is noted as its last use, later and once an hour at most.
    /// </summary>
    /// <param name="id">Id of the key.</param>
    /// <param name="secretHash">SHA-256 of its secret, 64 hexadecimal digits.</param>
    [ReadOnly, AlwaysInterleave, Needs(Right.Service), Alias("Find")]
    Task<ApiKeyFacts?> Find(string id, string secretHash);

    /// <summary>Makes a key. Problems: <c>required</c>, <c>tooLong</c>, <c>keyNameTaken</c>, <c>keyAccessInvalid</c>, <c>keyLifeInvalid</c>, <c>keyInvalid</c>, <c>tooManyKeys</c>.</summary>
    [Needs(Right.Manage), Alias("Create")]
    Task<Outcome<Receipt>> Create(CreateKey command);

    /// <summary>Makes a key in place of another, which goes on for a while. Problems: <c>noKey</c>, <c>keyReplaced</c>, <c>keyLifeInvalid</c>, <c>keyOverlapInvalid</c>, <c>keyInvalid</c>, <c>tooManyKeys</c>.</summary>
    [Needs(Right.Manage), Alias("Rotate")]
    Task<Outcome<Receipt>> Rotate(RotateKey command);

    /// <summary>Ends a key at once. Problems: <c>noKey</c>.</summary>
    [Needs(Right.Manage), Alias("Revoke")]
    Task<Outcome<Receipt>> Revoke(RevokeKey command);
}
