namespace Kinerja.Grains.Access;

/// <summary>Names of the parts of the site that act for nobody. What each may do stands in <see cref="ServiceAccess.Known"/>.</summary>
public static class ServiceNames
{
    /// <summary>Builds the caller of a request from its session or key.</summary>
    public const string Edge = "edge";

    /// <summary>Signing in, out, and the way of an account from registration to recovery.</summary>
    public const string Accounts = "accounts";

    /// <summary>Adds entries to the audit; does nothing else.</summary>
    public const string Audit = "audit";

    /// <summary>Loads the example and the synthetic country.</summary>
    public const string Samples = "samples";

    /// <summary>Makes the people of the example and gives them their roles, in development only.</summary>
    public const string SamplePeople = "sample-people";

    /// <summary>Builds an issued document anew, to say whether it still says the same. Reads, and tells nobody what it read.</summary>
    public const string Documents = "documents";
}
