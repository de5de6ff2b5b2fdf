using Kinerja.Grains.Access.Contracts;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>
/// The name of an agency, which one registration at most has at any time. Key: the agency's key, <c>35.08|dinkop-um</c>. A reservation ends by itself; a settled name is
/// that of an agency and is never given to anybody else.
/// </summary>
[Alias("kinerja.IAgencyName")]
public interface IAgencyName : IGrainWithStringKey
{
    /// <summary>Reserves the name unless somebody else has it. Whoever has it may ask again and gets it for longer.</summary>
    /// <param name="registration">Who asks.</param>
    /// <param name="until">Until when, UTC.</param>
    [FromGrains("registration"), Alias("Reserve")]
    Task<NameReply> Reserve(string registration, DateTimeOffset until);

    /// <summary>Keeps the name for ever. Not granted when the reservation has ended and somebody else has taken it since.</summary>
    [FromGrains("registration"), Alias("Settle")]
    Task<NameReply> Settle(string registration);

    /// <summary>Gives the name back; nothing happens when the registration does not have it or has settled it.</summary>
    [FromGrains("registration"), Alias("Release")]
    Task Release(string registration);
}
