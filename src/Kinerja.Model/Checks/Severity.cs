using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Model.Checks;

/// <summary>How bad a finding is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Severity>))]
public enum Severity
{
    /// <summary><i>mustahil</i>: cannot be true.</summary>
    Impossible,

    /// <summary><i>berbeda</i>: two statements that should agree do not.</summary>
    Different,

    /// <summary><i>mencurigakan</i>: may be right, wants a reason.</summary>
    Suspicious,

    /// <summary><i>belum lengkap</i>: something is not said.</summary>
    Incomplete,
}
