using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Access.Contracts;

/// <summary>What kind of caller stands behind a request.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CallerKind>))]
public enum CallerKind
{
    /// <summary>Nobody has signed in: the public.</summary>
    Anonymous = 0,

    /// <summary>A person with an account and a session.</summary>
    Person = 1,

    /// <summary>An API key of an agency.</summary>
    ApiKey = 2,

    /// <summary>A named part of the site itself that acts for nobody: signing in, registering, loading the example.</summary>
    Service = 3,
}
