using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>How a new agency wants to begin.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Beginning>))]
public enum Beginning
{
    /// <summary>Not chosen yet.</summary>
    Undecided = 0,

    /// <summary>With a shared model of its affair.</summary>
    Model = 1,

    /// <summary>With its own document.</summary>
    Document = 2,

    /// <summary>With a look at the example first.</summary>
    Sandbox = 3,
}
