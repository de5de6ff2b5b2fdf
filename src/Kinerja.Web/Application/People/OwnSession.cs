namespace Kinerja.Web.Application.People;

/// <summary>A session of the person.</summary>
/// <param name="Created">When it began, UTC.</param>
/// <param name="Seen">When it was last used, UTC.</param>
/// <param name="Agent">What the browser said it is.</param>
/// <param name="Source">Address of the network.</param>
/// <param name="SecondFactor">True when a second factor stood behind it.</param>
public sealed record OwnSession(DateTimeOffset Created, DateTimeOffset Seen, string Agent, string Source, bool SecondFactor);
