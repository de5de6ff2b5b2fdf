namespace Kinerja.Grains.Access.Contracts;

/// <summary>The types of grains that may call a method: the roll-up and the pushing of plans. Who sends is known from the message, not from what it says.</summary>
/// <param name="types">Grain types, e.g. <c>scorecard</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class FromGrainsAttribute(params string[] types) : Attribute
{
    /// <summary>The grain types.</summary>
    public IReadOnlyList<string> Types { get; } = types;
}
