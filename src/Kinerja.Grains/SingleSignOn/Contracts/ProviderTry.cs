namespace Kinerja.Grains.SingleSignOn.Contracts;

/// <summary>The last time the connection was tried.</summary>
/// <param name="Authority">Address that was asked.</param>
/// <param name="Result"><c>ok</c>, or the code of what went wrong.</param>
/// <param name="By">Who tried it, as shown.</param>
/// <param name="At">When, UTC.</param>
[GenerateSerializer, Immutable, Alias("kinerja.provider-try")]
public sealed record ProviderTry([property: Id(0)] string Authority, [property: Id(1)] string Result, [property: Id(2)] string By, [property: Id(3)] DateTimeOffset At);
