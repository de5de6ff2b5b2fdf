using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Access.Contracts;

/// <summary>A command that names who gives it, for histories. The gate refuses a name that is not the caller's, and a role that the caller does not hold there.</summary>
public interface IActed
{
    /// <summary>Effect once, whatever is repeated.</summary>
    string OperationId { get; }

    /// <summary>Who gives the command.</summary>
    Actor Actor { get; }
}
