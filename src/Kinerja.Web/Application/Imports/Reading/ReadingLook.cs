using Kinerja.Documents;
using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Application.Imports.Reading;

/// <summary>How a reading stands, whichever process it runs in.</summary>
/// <param name="Standing">Whether it runs.</param>
/// <param name="Name">Name of the document; null when nobody knows.</param>
/// <param name="State">How far it is.</param>
/// <param name="Problems">Why nothing was kept.</param>
/// <param name="HasText">True when the pasted text is still at hand.</param>
public sealed record ReadingLook(ReadingStanding Standing, string? Name, ReadingState State, IReadOnlyList<Problem> Problems, bool HasText = false);
