namespace Kinerja.Grains.Tests.Faults;

/// <summary>A command of which every storage call is to fail once.</summary>
/// <param name="Act">Carries it out under its one operation id. True when acknowledged, false when refused; throws when nobody knows.</param>
/// <param name="Effects">How often it has taken effect, read through the grains: 0 or 1 when all is well. Throws when the grains contradict each other.</param>
/// <param name="Receipt">The receipt of a repetition, in a form that does not change from one to the next.</param>
/// <param name="Next">Another command on the same grains, carried out as the first.</param>
/// <param name="Grains">All grains that take part.</param>
internal sealed record SweptCommand(Func<Task<bool>> Act, Func<Task<int>> Effects, Func<Task<string>> Receipt, Func<Task<bool>> Next, IReadOnlyList<IAddressable> Grains);
