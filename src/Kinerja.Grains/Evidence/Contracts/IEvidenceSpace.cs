using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>The room of an agency for files of evidence, over all its periods. Key: the agency, <c>35.08|dinkop-um</c>.</summary>
[Alias("kinerja.IEvidenceSpace")]
public interface IEvidenceSpace : IGrainWithStringKey
{
    /// <summary>How much is in use.</summary>
    [ReadOnly, Needs(Right.Discuss), FromGrains("evidence"), Alias("Get")]
    Task<EvidenceSpace> Get();

    /// <summary>
    /// Takes room for all files of a period, before they are listed: a crash between the two leaves too much taken until the period's next file, never too little. Null when there
    /// is room; <c>evidenceQuota</c> otherwise. Giving room back is never refused.
    /// </summary>
    /// <param name="period">Year and period, e.g. <c>2019|tw4</c>.</param>
    /// <param name="bytes">Bytes of all its files.</param>
    [FromGrains("evidence"), Alias("Take")]
    Task<Problem?> Take(string period, long bytes);
}
