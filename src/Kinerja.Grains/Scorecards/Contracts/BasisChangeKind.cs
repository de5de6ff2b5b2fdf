using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>Why a frozen figure would be another one today.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BasisChangeKind>))]
public enum BasisChangeKind
{
    /// <summary>A figure of this year that it rests on.</summary>
    Figure = 0,

    /// <summary>A figure of an earlier year that it rests on (<i>dasar berubah</i>).</summary>
    PreviousYear = 1,

    /// <summary>Its card, formula, target or the achievement policy.</summary>
    Definition = 2,

    /// <summary>The indicator is no longer in the plan.</summary>
    Withdrawn = 3,

    /// <summary>The indicator came into the plan after the freezing.</summary>
    Added = 4,
}
