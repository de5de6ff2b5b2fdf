namespace Kinerja.Documents.Outputs.Content;

/// <summary>What an agency hands in or takes away.</summary>
public enum OutputKind
{
    /// <summary>The table of key performance indicators (<i>tabel IKU</i>).</summary>
    IndicatorTable,

    /// <summary>The plan with its targets by year (<i>rencana kerja</i>).</summary>
    WorkPlan,

    /// <summary>The signed yearly promise with its attachment (<i>perjanjian kinerja</i>).</summary>
    PerformanceAgreement,

    /// <summary>The promise by quarter (<i>rencana aksi</i>).</summary>
    ActionPlan,

    /// <summary>Realisation of a quarter (<i>laporan triwulan</i>).</summary>
    QuarterlyReport,

    /// <summary>Chapter III of the yearly report (<i>LKjIP</i>).</summary>
    PerformanceReport,

    /// <summary>How one figure came about.</summary>
    ExplanationSheet,
}
