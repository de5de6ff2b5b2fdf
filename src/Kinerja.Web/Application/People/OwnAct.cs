namespace Kinerja.Web.Application.People;

/// <summary>Something the person did, as the audit has it.</summary>
/// <param name="Place">In which place.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Action">What.</param>
/// <param name="Object">With what.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Source">Address of the network; empty when not known.</param>
public sealed record OwnAct(string Place, DateTimeOffset At, string Action, string Object, string Outcome, string Source);
