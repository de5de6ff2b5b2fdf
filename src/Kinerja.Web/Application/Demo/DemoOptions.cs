namespace Kinerja.Web.Application.Demo;

/// <summary>The example (configuration section <c>Kinerja:Demo</c>).</summary>
public sealed class DemoOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Demo";

    /// <summary>Load Lumajang's document and sample realisations when they are not there yet.</summary>
    public bool Load { get; set; }

    /// <summary>Offer the people of the example on the sign-in page, in development only. Whoever loads the example offers them too; other silos of the same cluster are told by this.</summary>
    public bool People { get; set; }
}
