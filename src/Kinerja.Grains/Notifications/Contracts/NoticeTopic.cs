using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>Kinds of notices that a person decides about together.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<NoticeTopic>))]
public enum NoticeTopic
{
    /// <summary>It is the person's turn: submitted, returned, opened again, ready.</summary>
    Turn = 0,

    /// <summary>What became of a submission: verified, published.</summary>
    Result = 1,

    /// <summary>Due dates.</summary>
    Due = 2,

    /// <summary>The person was named or answered.</summary>
    Mention = 3,

    /// <summary>Comments and questions at figures of the agency.</summary>
    Talk = 4,

    /// <summary>People who ask to join.</summary>
    People = 5,
}
