using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Onboarding.Storage;

/// <summary>The row of a registration.</summary>
internal sealed record RegistrationState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each write.</summary>
    public long Revision { get; init; }

    /// <summary>Account of the applicant.</summary>
    public string Applicant { get; init; } = "";

    /// <summary>Name of the applicant.</summary>
    public string ApplicantName { get; init; } = "";

    /// <summary>Confirmed mail address; empty before.</summary>
    public string Email { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public RegistrationStatus Status { get; init; }

    /// <summary>Code of the region.</summary>
    public string Region { get; init; } = "";

    /// <summary>Name of the agency.</summary>
    public string Name { get; init; } = "";

    /// <summary>Code of the affair.</summary>
    public string Affair { get; init; } = "";

    /// <summary>Code of the agency.</summary>
    public string Code { get; init; } = "";

    /// <summary>What shows that the applicant may speak for it.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>How to begin.</summary>
    public Beginning Beginning { get; init; }

    /// <summary>Side effects that are still to be had, the next one first.</summary>
    public IReadOnlyList<RegistrationStep> Pending { get; init; } = [];

    /// <summary>True when the name was not free at the last try.</summary>
    public bool NameTaken { get; init; }

    /// <summary>Registration that has the name; empty for an open agency, or nobody.</summary>
    public string Rival { get; init; } = "";

    /// <summary>Reason of the decision.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When it ends by itself, UTC.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<RegistrationEntry> Log { get; init; } = [];

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
