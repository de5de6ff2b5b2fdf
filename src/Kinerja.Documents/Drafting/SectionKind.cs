namespace Kinerja.Documents.Drafting;

/// <summary>What a label in front of a text announces.</summary>
internal enum SectionKind
{
    /// <summary><i>Visi</i>.</summary>
    Vision,

    /// <summary><i>Misi</i>.</summary>
    Mission,

    /// <summary><i>Tujuan</i>.</summary>
    Goal,

    /// <summary><i>Sasaran</i>.</summary>
    Objective,

    /// <summary><i>Indikator tujuan</i>, before a list of names.</summary>
    GoalIndicators,

    /// <summary><i>Program</i>.</summary>
    Programme,

    /// <summary><i>Kegiatan</i>.</summary>
    Activity,
}
