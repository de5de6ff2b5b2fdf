using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.IssuedDocuments.Contracts;

namespace Kinerja.Web.Application.Outputs;

/// <summary>What the register says to whoever holds a code. Nothing of what the document says is in it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Profile">Whose it is.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Newer">The newest of its series that is in force, when that is another one.</param>
/// <param name="Series">All entries of its series, newest first.</param>
public sealed record OutputVerdict(IssuedDocument Entry, AgencyProfile Profile, OutputStanding Standing, IssuedDocument? Newer, IReadOnlyList<IssuedDocument> Series);
