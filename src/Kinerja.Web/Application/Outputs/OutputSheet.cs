using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.IssuedDocuments.Contracts;

namespace Kinerja.Web.Application.Outputs;

/// <summary>A document with what the register says about it.</summary>
internal sealed record OutputSheet
{
    /// <summary>Which it is; the version that is in force is named.</summary>
    public required OutputRequest Request { get; init; }

    /// <summary>Whose it is.</summary>
    public required AgencyProfile Profile { get; init; }

    /// <summary>What it says, in the language asked for.</summary>
    public required OutputDocument Document { get; init; }

    /// <summary>Hash of what it says in Indonesian: a translation is the same document.</summary>
    public required string Hash { get; init; }

    /// <summary>The entry of exactly this content; null for a draft.</summary>
    public IssuedDocument? Entry { get; init; }

    /// <summary>What its foot says; null for a draft.</summary>
    public OutputMark? Mark { get; init; }

    /// <summary>The newest entry of its series that was not withdrawn, whatever it said; null when there is none.</summary>
    public IssuedDocument? Latest { get; init; }
}
