using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>What a link in a mail is for.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TicketPurpose>))]
public enum TicketPurpose
{
    /// <summary>Confirms a new account and sets its first password.</summary>
    Confirm = 0,

    /// <summary>Sets a new password.</summary>
    Reset = 1,

    /// <summary>Confirms another e-mail address.</summary>
    Email = 2,
}
