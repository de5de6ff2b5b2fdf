using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>When a notice also goes out by mail.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MailMode>))]
public enum MailMode
{
    /// <summary>At once; what happens within a few minutes is one mail.</summary>
    Now = 0,

    /// <summary>Once a day, at the hour that the person has chosen.</summary>
    Daily = 1,

    /// <summary>Never: in the application alone.</summary>
    Never = 2,
}
