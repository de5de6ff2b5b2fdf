namespace Kinerja.Grains.Access.Contracts;

/// <summary>What a grain method, an endpoint or a page asks of whoever calls it, in the scope that its key or address names. Who holds what is the table of <c>RightRules</c>.</summary>
public enum Right
{
    /// <summary>Anybody, signed in or not: lists of regions, shared models, published figures.</summary>
    Public = 0,

    /// <summary>Whoever has signed in, for what is their own.</summary>
    SignedIn = 1,

    /// <summary>Reads everything of an agency, whatever its state.</summary>
    ReadAgency = 2,

    /// <summary>Enters realisations and evidence of an agency.</summary>
    EnterFigures = 3,

    /// <summary>Changes plan, targets, cards, findings, models and imports of an agency.</summary>
    EditPlan = 4,

    /// <summary>Takes a step of a period; which step in which role is the rule of the period.</summary>
    ChangePeriod = 5,

    /// <summary>People, roles, keys, settings and audit of exactly this scope.</summary>
    Manage = 6,

    /// <summary>Overviews of all states of reporting: reviewers of the regency.</summary>
    ReadAll = 7,

    /// <summary>Overviews of verified and published figures.</summary>
    ReadVerified = 8,

    /// <summary>The platform: contested registrations, suspension, shared models. Brings no figures with it.</summary>
    ManagePlatform = 9,

    /// <summary>A named part of the site, for what nobody may ask for: signing in, registering, building the caller.</summary>
    Service = 10,

    /// <summary>Reads and takes part in what people of an agency and its reviewers say about figures, and reads the evidence for them. People alone: no program, no public.</summary>
    Discuss = 11,

    /// <summary>The queue, deadlines and windows of exactly this region, and of no region within it: its reviewers.</summary>
    Review = 12,
}
