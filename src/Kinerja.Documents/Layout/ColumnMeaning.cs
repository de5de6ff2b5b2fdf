namespace Kinerja.Documents.Layout;

/// <summary>What the cells of a column are, by the words of its heading.</summary>
internal enum ColumnMeaning
{
    /// <summary>The heading is not known.</summary>
    Unknown,

    /// <summary><i>No.</i></summary>
    Number,

    /// <summary><i>Tujuan</i>.</summary>
    Goal,

    /// <summary><i>Sasaran</i>.</summary>
    Objective,

    /// <summary><i>Tujuan/Sasaran</i> in one column.</summary>
    GoalOrObjective,

    /// <summary><i>Program</i>.</summary>
    Programme,

    /// <summary><i>Kegiatan</i>.</summary>
    Activity,

    /// <summary><i>Sub kegiatan</i>.</summary>
    SubActivity,

    /// <summary><i>Program/Kegiatan</i> in one column.</summary>
    ProgrammeOrActivity,

    /// <summary><i>Indikator tujuan</i>.</summary>
    GoalIndicator,

    /// <summary><i>Indikator sasaran</i>, <i>indikator kinerja utama</i>.</summary>
    KeyIndicator,

    /// <summary><i>Indikator program</i>.</summary>
    ProgrammeIndicator,

    /// <summary><i>Indikator kinerja individu</i>, <i>indikator kegiatan</i>, <i>output</i>.</summary>
    ActivityIndicator,

    /// <summary><i>Indikator</i> without more; what stands beside it decides.</summary>
    Indicator,

    /// <summary><i>Formulasi</i>, <i>rumus</i>, <i>penjelasan</i>.</summary>
    Formula,

    /// <summary><i>Satuan</i>.</summary>
    Unit,

    /// <summary><i>Tahun dasar</i>, <i>kondisi awal</i>.</summary>
    Baseline,

    /// <summary>A target of a year.</summary>
    Year,

    /// <summary>A target of a quarter.</summary>
    Quarter,

    /// <summary><i>Target</i> over columns, or a single target column without a year.</summary>
    Target,

    /// <summary><i>Triwulan</i> over columns.</summary>
    QuarterGroup,

    /// <summary><i>Realisasi</i>, <i>capaian</i>.</summary>
    Realisation,

    /// <summary><i>Kondisi akhir</i> of a planning period.</summary>
    EndState,

    /// <summary><i>Keterangan</i>.</summary>
    Remark,

    /// <summary><i>Sumber data</i>.</summary>
    DataSource,

    /// <summary><i>Penanggung jawab</i>.</summary>
    Owner,

    /// <summary><i>Alasan</i>.</summary>
    Rationale,

    /// <summary><i>Polaritas</i>.</summary>
    Polarity,

    /// <summary><i>Uraian</i>: takes the meaning of the heading above it.</summary>
    Description,

    /// <summary>Known, but no part of a plan of indicators: budget, place, weight.</summary>
    Ignored,
}
