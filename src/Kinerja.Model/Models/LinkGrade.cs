using System.Text.Json.Serialization;

namespace Kinerja.Model.Models;

/// <summary>
/// How well an agency's own indicator may be compared with the shared one (domain rules, section 6). Sums take A and B; C and D are listed, never summed.
/// The names are stored; never change one.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinkGrade>))]
public enum LinkGrade
{
    /// <summary>Same formula and population.</summary>
    A,

    /// <summary>Convertible: the components of the shared formula come from own figures by a stated conversion.</summary>
    B,

    /// <summary>Same intent, another formula or population.</summary>
    C,

    /// <summary>The name alone.</summary>
    D,
}
