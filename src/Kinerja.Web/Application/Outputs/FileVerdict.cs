using Kinerja.Grains.IssuedDocuments.Contracts;

namespace Kinerja.Web.Application.Outputs;

/// <summary>What is said about a file that somebody holds.</summary>
/// <param name="Standing">What it is.</param>
/// <param name="Entry">The entry whose file it is; null for a file of none.</param>
public sealed record FileVerdict(FileStanding Standing, IssuedDocument? Entry);
