namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>How well a local indicator may be compared with the shared one. Sums take A and B; C and D are listed, never summed.</summary>
public enum Grade
{
    /// <summary>Same formula and population.</summary>
    A,

    /// <summary>Convertible.</summary>
    B,

    /// <summary>Same intent, another formula or population.</summary>
    C,

    /// <summary>The name alone.</summary>
    D,
}
