using Kinerja.Grains.Access.Contracts;

namespace Kinerja.Grains.Access;

/// <summary>A call or request that was refused.</summary>
/// <param name="Caller">Who asked.</param>
/// <param name="What">Method of a grain (<c>IAgency.GetPlan</c>) or of HTTP.</param>
/// <param name="Target">Key of the grain, or the path of the address; as it was asked for, so it may be of any length.</param>
/// <param name="Denial">Why.</param>
/// <param name="Sender">The grain that sent the call; empty when it came from the edge.</param>
public sealed record RefusedCall(Caller Caller, string What, string Target, Denial Denial, string Sender = "");
