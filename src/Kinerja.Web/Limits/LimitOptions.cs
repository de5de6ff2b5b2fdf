namespace Kinerja.Web.Limits;

/// <summary>
/// How much one source, one account and one agency may ask for (configuration section <c>Kinerja:Limits</c>). What is counted are calls of the API and forms that are sent; pages
/// that are looked at are not. All of it is far above what fifty people do who enter figures at the same time.
/// </summary>
public sealed class LimitOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Limits";

    /// <summary>Each address of the network; a whole kabupaten may stand behind one.</summary>
    public RateSettings Source { get; set; } = new() { Burst = 3000, Tokens = 200 };

    /// <summary>Each person and each API key.</summary>
    public RateSettings Account { get; set; } = new() { Burst = 600, Tokens = 30 };

    /// <summary>Each agency, whoever asks.</summary>
    public RateSettings Tenant { get; set; } = new() { Burst = 3000, Tokens = 150 };

    /// <summary>API keys that the process does not remember, from each address: each costs a question to a grain.</summary>
    public RateSettings Keys { get; set; } = new() { Burst = 300, Tokens = 5 };

    /// <summary>Forms of registrations, from each address.</summary>
    public RateSettings Registration { get; set; } = new() { Burst = 600, Tokens = 10, Period = TimeSpan.FromMinutes(1) };

    /// <summary>Documents built for files and for checks of codes, from each address; these count although they are looked at.</summary>
    public RateSettings Documents { get; set; } = new() { Burst = 120, Tokens = 2 };

    /// <summary>True for settings that say something.</summary>
    public bool IsValid => Source.IsValid && Account.IsValid && Tenant.IsValid && Keys.IsValid && Registration.IsValid && Documents.IsValid;
}
