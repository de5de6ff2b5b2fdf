using System.Text.Json.Serialization;

namespace Kinerja.Chaos.Histories;

/// <summary>What an operation does to its object.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OperationKind>))]
public enum OperationKind
{
    /// <summary>Facts of the object before the run, read once the world was set up.</summary>
    Initial,

    /// <summary>Adds an entry to a list; the operation id is the entry.</summary>
    Append,

    /// <summary>Reads a list from <see cref="Operation.Start"/> to its end.</summary>
    ReadList,

    /// <summary>Writes a register from an expected version.</summary>
    Write,

    /// <summary>Reads a register: version and value.</summary>
    ReadRegister,

    /// <summary>Takes a name for an owner.</summary>
    Reserve,

    /// <summary>Gives a name back.</summary>
    Release,

    /// <summary>Reads who owns a name.</summary>
    ReadOwner,

    /// <summary>Moves a workflow to another state.</summary>
    Transition,

    /// <summary>Reads the state of a workflow.</summary>
    ReadState,

    /// <summary>Reads a submission: its number as version and the figures that were frozen.</summary>
    ReadFrozen,

    /// <summary>Reads figures that are computed from registers.</summary>
    ReadAggregate,

    /// <summary>Any other call; only tenancy is checked.</summary>
    Call,
}
