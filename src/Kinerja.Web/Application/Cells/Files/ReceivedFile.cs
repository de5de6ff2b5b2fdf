using Kinerja.Grains.Shared;

namespace Kinerja.Web.Application.Cells.Files;

/// <summary>A file that was taken.</summary>
/// <param name="Receipt">Of the list.</param>
/// <param name="IsCleaned">True for a picture that said where it was taken, or had more behind its end: that was left out.</param>
internal sealed record ReceivedFile(Receipt Receipt, bool IsCleaned);
