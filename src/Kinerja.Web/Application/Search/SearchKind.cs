using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Web.Application.Search;

/// <summary>What was found.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SearchKind>))]
public enum SearchKind
{
    /// <summary>A page.</summary>
    Page = 0,

    /// <summary>An agency.</summary>
    Agency = 1,

    /// <summary>An indicator or component.</summary>
    Indicator = 2,

    /// <summary>A region.</summary>
    Region = 3,

    /// <summary>A word of the glossary.</summary>
    Word = 4,
}
