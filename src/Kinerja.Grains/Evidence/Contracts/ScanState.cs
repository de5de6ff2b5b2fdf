using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>What is known of a file about malicious programs.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ScanState>))]
public enum ScanState
{
    /// <summary>Nobody looks: no scanner is set up, or the evidence is no file (<i>tidak diperiksa</i>).</summary>
    NotScanned = 0,

    /// <summary>It waits for the scanner (<i>menunggu pemeriksaan</i>); nobody gets it meanwhile.</summary>
    Waiting = 1,

    /// <summary>The scanner found nothing.</summary>
    Clean = 2,

    /// <summary>The scanner found something; nobody gets it.</summary>
    Infected = 3,

    /// <summary>The scanner could not tell, several times; nobody gets it until it is looked at again.</summary>
    Failed = 4,
}
