namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>A registration as its applicant and whoever decides see it.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.registration-view")]
public sealed record RegistrationView
{
    /// <summary>Id, 32 hexadecimal digits.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    [Id(1)] public required RegistrationStatus Status { get; init; }

    /// <summary>Code of the region.</summary>
    [Id(2)] public required string Region { get; init; }

    /// <summary>Name of the agency; empty until it is described.</summary>
    [Id(3)] public string Name { get; init; } = "";

    /// <summary>Code of the affair; empty until it is described.</summary>
    [Id(4)] public string Affair { get; init; } = "";

    /// <summary>Code of the agency; empty until it is described.</summary>
    [Id(5)] public string Code { get; init; } = "";

    /// <summary>What shows that the applicant may speak for it.</summary>
    [Id(6)] public string Evidence { get; init; } = "";

    /// <summary>How to begin.</summary>
    [Id(7)] public Beginning Beginning { get; init; }

    /// <summary>Name of the applicant.</summary>
    [Id(8)] public string Applicant { get; init; } = "";

    /// <summary>Confirmed mail address; empty before.</summary>
    [Id(9)] public string Email { get; init; } = "";

    /// <summary>True when the address is one of the region's government, so that the agency opens at once.</summary>
    [Id(10)] public bool OpensAtOnce { get; init; }

    /// <summary>True while something that was begun is on its way.</summary>
    [Id(11)] public bool IsBusy { get; init; }

    /// <summary>True when the name was not free at the last try.</summary>
    [Id(12)] public bool NameTaken { get; init; }

    /// <summary>Registration that has the name; empty when an open agency has it, or nobody.</summary>
    [Id(13)] public string Rival { get; init; } = "";

    /// <summary>When it ends by itself unless somebody goes on, UTC.</summary>
    [Id(14)] public DateTimeOffset Until { get; init; }

    /// <summary>What happened, oldest first.</summary>
    [Id(15)] public IReadOnlyList<RegistrationEntry> Log { get; init; } = [];

    /// <summary>Revision.</summary>
    [Id(16)] public long Revision { get; init; }

    /// <summary>Reason of the decision; empty when there is none.</summary>
    [Id(17)] public string Reason { get; init; } = "";
}
