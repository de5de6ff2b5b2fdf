using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>What happened around a figure.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CellEventKind>))]
public enum CellEventKind
{
    /// <summary>A comment, or a reply to one.</summary>
    Comment = 0,

    /// <summary>A question, open until it is closed.</summary>
    Question = 1,

    /// <summary>A reply to a question.</summary>
    Answer = 2,

    /// <summary>A question was closed.</summary>
    Closed = 3,

    /// <summary>An obstacle, a driver or a follow-up was noted, or its words changed.</summary>
    Note = 4,

    /// <summary>Somebody changed their own words.</summary>
    Edited = 5,

    /// <summary>Somebody took their own words back.</summary>
    Withdrawn = 6,

    /// <summary>Evidence was added.</summary>
    EvidenceAdded = 7,

    /// <summary>Evidence was withdrawn.</summary>
    EvidenceWithdrawn = 8,

    /// <summary>The scanner found something in a file of evidence; nobody did it.</summary>
    EvidenceRefused = 9,
}
