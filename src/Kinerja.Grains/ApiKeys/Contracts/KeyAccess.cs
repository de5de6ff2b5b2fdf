using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.ApiKeys.Contracts;

/// <summary>What an API key may do in its agency. No key manages anything, edits a plan or takes a step of a period.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<KeyAccess>))]
public enum KeyAccess
{
    /// <summary>Reads.</summary>
    Read = 0,

    /// <summary>Reads and enters figures.</summary>
    Enter = 1,
}
