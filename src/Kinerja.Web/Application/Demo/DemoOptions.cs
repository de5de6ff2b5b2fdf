namespace Kinerja.Web.Application.Demo;

/// <summary>The example (configuration section <c>Kinerja:Demo</c>).</summary>
public sealed class DemoOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Demo";

    /// <summary>Load Lumajang's document and sample realisations when they are not there yet.</summary>
    public bool Load { get; set; }
}
