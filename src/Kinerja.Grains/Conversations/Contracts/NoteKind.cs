using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>What an agency notes beside a figure.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<NoteKind>))]
public enum NoteKind
{
    /// <summary>What stood in the way (<i>kendala</i>).</summary>
    Obstacle = 0,

    /// <summary>What helped (<i>pendorong</i>).</summary>
    Driver = 1,

    /// <summary>What will be done (<i>tindak lanjut</i>).</summary>
    FollowUp = 2,
}
