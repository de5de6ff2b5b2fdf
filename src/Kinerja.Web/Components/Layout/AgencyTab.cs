namespace Kinerja.Web.Components.Layout;

/// <summary>The parts of an agency, in the order of its tabs.</summary>
public enum AgencyTab
{
    /// <summary>None is current.</summary>
    None,

    /// <summary>Beranda: what is due, and verification.</summary>
    Home,

    /// <summary>Capaian: the scorecard and the indicators under it.</summary>
    Scorecard,

    /// <summary>Isi data.</summary>
    Entry,

    /// <summary>Rencana.</summary>
    Plan,

    /// <summary>Impor.</summary>
    Import,

    /// <summary>Dokumen: what is handed out.</summary>
    Documents,

    /// <summary>Orang dan peran: members, invitations, requests.</summary>
    People,

    /// <summary>Kunci: keys for programs.</summary>
    Keys,

    /// <summary>Jejak: who did what.</summary>
    Audit,

    /// <summary>Kelola: where the agency stands as a tenant.</summary>
    Manage,
}
