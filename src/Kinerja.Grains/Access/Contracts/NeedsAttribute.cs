namespace Kinerja.Grains.Access.Contracts;

/// <summary>What a method of a grain, an endpoint or a page asks of the caller. A method with neither this nor <see cref="FromGrainsAttribute"/> fails the build's tests and is refused at run time.</summary>
/// <param name="right">The right, in the scope that the key of the grain (or the address of the page) names.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, Inherited = false)]
public sealed class NeedsAttribute(Right right) : Attribute
{
    /// <summary>The right.</summary>
    public Right Right { get; } = right;
}
