namespace Kinerja.Grains.Accounts.Storage;

/// <summary>A session.</summary>
/// <param name="Hash">SHA-256 of its id, hexadecimal.</param>
/// <param name="Stamp">Stamp of the account when it began: with another one it has ended.</param>
/// <param name="Created">When, UTC.</param>
/// <param name="Seen">Last used, UTC, as far as written.</param>
/// <param name="Agent">What the browser said it is.</param>
/// <param name="Source">Address of the network.</param>
/// <param name="SecondFactor">True when a second factor stood behind it.</param>
/// <param name="Within">Where its roles count: what lies in this scope; everywhere when null.</param>
internal sealed record StoredSession(string Hash, string Stamp, DateTimeOffset Created, DateTimeOffset Seen, string Agent, string Source, bool SecondFactor, string? Within = null);
