using Kinerja.Grains.Shared;

namespace Kinerja.Web.Application.People;

/// <summary>A role of the person.</summary>
/// <param name="Scope">Where, as the site writes it.</param>
/// <param name="Place">Where, in words.</param>
/// <param name="Role">As what.</param>
public sealed record OwnRole(string Scope, string Place, ActorRole Role);
