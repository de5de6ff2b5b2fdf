using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>What a piece of evidence is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EvidenceKind>))]
public enum EvidenceKind
{
    /// <summary>A file that is kept here.</summary>
    File = 0,

    /// <summary>An address elsewhere; what lies there is not kept.</summary>
    Link = 1,

    /// <summary>Words.</summary>
    Text = 2,
}
