using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Model.Overviews;

/// <summary>Which states of reporting a viewer may see (domain rules, section 9). Each level shows less than the one before.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Visibility>))]
public enum Visibility
{
    /// <summary>Every state: the reviewers of the kabupaten.</summary>
    All = 0,

    /// <summary>Verified and published figures: the province.</summary>
    Verified = 1,

    /// <summary>Published figures: the public.</summary>
    Published = 2,
}
