namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>How an agency goes about an indicator or its reports. A country where everybody does the same would teach nobody anything.</summary>
internal enum SyntheticHabit
{
    /// <summary>As the shared model says.</summary>
    Plain,

    /// <summary>Other words, the same figures.</summary>
    OwnWords,

    /// <summary>Per thousand instead of per hundred: convertible.</summary>
    Permille,

    /// <summary>Divides by a wider whole: the same intent, another population.</summary>
    WiderWhole,

    /// <summary>Divides by a wider whole, and counts the narrower one beside it: convertible.</summary>
    CountsBoth,

    /// <summary>Has nothing to divide by yet.</summary>
    Empty,

    /// <summary>Has not reported the last quarter.</summary>
    Late,

    /// <summary>Has reported nothing of the last year.</summary>
    Silent,
}
