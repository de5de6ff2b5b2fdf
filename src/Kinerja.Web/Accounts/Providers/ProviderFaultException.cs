namespace Kinerja.Web.Accounts.Providers;

/// <summary>Why somebody is not signed in through a provider, or why it cannot be used.</summary>
internal sealed class ProviderFaultException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="fault">What went wrong, as far as people are told.</param>
    /// <param name="detail">More, for the audit: no data of anybody.</param>
    /// <param name="inner">Why.</param>
    public ProviderFaultException(ProviderFault fault, string detail = "", Exception? inner = null)
        : base($"{fault} {detail}", inner) => (Fault, Detail) = (fault, detail);

    /// <summary>What went wrong.</summary>
    public ProviderFault Fault { get; }

    /// <summary>More, for the audit.</summary>
    public string Detail { get; }
}
