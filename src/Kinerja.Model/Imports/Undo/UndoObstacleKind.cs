using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Model.Imports.Undo;

/// <summary>Why something that an import put in place cannot go back to what it was.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<UndoObstacleKind>))]
public enum UndoObstacleKind
{
    /// <summary>The card of an indicator was changed since, or the indicator was added since and has nowhere to stay.</summary>
    Indicator = 0,

    /// <summary>A target was changed since.</summary>
    Target = 1,

    /// <summary>A goal was changed since.</summary>
    Goal = 2,

    /// <summary>An objective was changed since.</summary>
    Objective = 3,

    /// <summary>A programme or one of its activities was changed since.</summary>
    Programme = 4,

    /// <summary>The head of the plan was changed since: title, years, vision, missions.</summary>
    Header = 5,

    /// <summary>Who signed was changed since.</summary>
    Signatory = 6,

    /// <summary>What an indicator meant up to a year was changed since.</summary>
    Earlier = 7,

    /// <summary>A figure was entered since.</summary>
    Reported = 8,

    /// <summary>A version of the plan of a year was signed since.</summary>
    Signed = 9,
}
