using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.SingleSignOn.Contracts;

/// <summary>Whether and by which claim a provider counts as the second factor.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ProviderFactor>))]
public enum ProviderFactor
{
    /// <summary>Never: who has a second step here is asked for it.</summary>
    None = 0,

    /// <summary>When one of the methods in <c>amr</c> is named in the settings.</summary>
    Amr = 1,

    /// <summary>When <c>acr</c> is named in the settings.</summary>
    Acr = 2,
}
