using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>What a look at a period finds before it is submitted.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ReviewKind>))]
public enum ReviewKind
{
    /// <summary>Cannot be true; the period cannot be submitted with it.</summary>
    Impossible = 0,

    /// <summary>Not reported, or not computable for want of a figure; submitting wants a note.</summary>
    Incomplete = 1,

    /// <summary>Remarkable; submitting wants a note.</summary>
    Suspicious = 2,

    /// <summary>Worth knowing; nothing is asked.</summary>
    Notice = 3,
}
