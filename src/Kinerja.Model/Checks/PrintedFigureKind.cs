namespace Kinerja.Model.Checks;

/// <summary>What a printed figure of a plan is.</summary>
internal enum PrintedFigureKind
{
    /// <summary>A promise.</summary>
    Target,

    /// <summary>A base-year figure: target or realisation, the document does not say.</summary>
    Base,

    /// <summary>A result.</summary>
    Realisation,
}
