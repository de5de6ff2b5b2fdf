using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding;

/// <summary>Gives a role where a registration, an invitation or a request has come to its end.</summary>
internal interface IRoleGiver
{
    /// <summary>Gives it; the same operation again changes nothing.</summary>
    /// <param name="operation">Operation id.</param>
    /// <param name="scope">Where.</param>
    /// <param name="account">To whom.</param>
    /// <param name="name">Their name.</param>
    /// <param name="role">Which role.</param>
    /// <param name="by">Who gives it.</param>
    Task Give(string operation, string scope, string account, string name, ActorRole role, Actor by);
}
