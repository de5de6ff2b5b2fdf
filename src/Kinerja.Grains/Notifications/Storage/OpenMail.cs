namespace Kinerja.Grains.Notifications.Storage;

/// <summary>A mail that is under way.</summary>
/// <param name="Number">Its number in this inbox: names the mail, however often it is tried.</param>
/// <param name="Sequences">The items in it.</param>
/// <param name="Tries">How often it was handed over.</param>
/// <param name="IsHanded">True from before it is handed over until it is known what became of it. Found true by another activation, nobody knows.</param>
/// <param name="Next">When it is tried next, UTC.</param>
internal sealed record OpenMail(long Number, IReadOnlyList<long> Sequences, int Tries, bool IsHanded, DateTimeOffset Next);
