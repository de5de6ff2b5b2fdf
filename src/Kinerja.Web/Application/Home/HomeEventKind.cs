namespace Kinerja.Web.Application.Home;

/// <summary>What happened.</summary>
public enum HomeEventKind
{
    /// <summary>Figures were entered.</summary>
    Entered,

    /// <summary>A step of a period.</summary>
    Step,

    /// <summary>An operator said that a period is ready.</summary>
    Ready,

    /// <summary>Somebody wrote about a figure, or added evidence for it.</summary>
    Said,

    /// <summary>A reviewer opened a window or ended it.</summary>
    Window,
}
