using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Audit.Contracts;

/// <summary>What came of it. The numbers stand in the hash of each entry: none ever changes.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AuditOutcome>))]
public enum AuditOutcome
{
    /// <summary>A command was carried out.</summary>
    Done = 0,

    /// <summary>A command was refused by a rule; <see cref="AuditEvent.Code"/> says by which.</summary>
    Refused = 1,

    /// <summary>Somebody asked for what they may not.</summary>
    Denied = 2,

    /// <summary>A session began.</summary>
    SignedIn = 3,

    /// <summary>A session was ended by its person.</summary>
    SignedOut = 4,

    /// <summary>Somebody failed to sign in.</summary>
    SignInRefused = 5,
}
