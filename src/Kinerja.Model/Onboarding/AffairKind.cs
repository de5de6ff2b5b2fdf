namespace Kinerja.Model.Onboarding;

/// <summary>What kind of affair an agency looks after.</summary>
public enum AffairKind
{
    /// <summary>Obligatory, basic services (<i>urusan wajib pelayanan dasar</i>).</summary>
    BasicService = 0,

    /// <summary>Obligatory, no basic services.</summary>
    Obligatory = 1,

    /// <summary>Chosen by the region (<i>urusan pilihan</i>).</summary>
    Chosen = 2,

    /// <summary>Supports, plans, supervises or governs; no affair of its own.</summary>
    Support = 3,
}
