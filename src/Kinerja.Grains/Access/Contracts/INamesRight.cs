namespace Kinerja.Grains.Access.Contracts;

/// <summary>An argument whose content decides what is asked of the caller, besides what the method asks: an overview of published figures is for everybody, one of all states is not.</summary>
public interface INamesRight
{
    /// <summary>What is asked for this content.</summary>
    Right Right { get; }
}
