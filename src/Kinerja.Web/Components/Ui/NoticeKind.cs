namespace Kinerja.Web.Components.Ui;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>Something to know.</summary>
    Info,

    /// <summary>Something was done.</summary>
    Success,

    /// <summary>Something to look at.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Danger,
}
