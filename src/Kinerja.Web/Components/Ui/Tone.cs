namespace Kinerja.Web.Components.Ui;

/// <summary>Colour of a word that already has an icon. Never the only carrier of meaning.</summary>
public enum Tone
{
    /// <summary>Secondary ink.</summary>
    Plain,

    /// <summary>Daun: stored, verified, done.</summary>
    Good,

    /// <summary>Link blue: on its way.</summary>
    Waiting,

    /// <summary>Soga: attention, your turn.</summary>
    Warning,

    /// <summary>Mengkudu: refused, failed, impossible.</summary>
    Bad,

    /// <summary>Pale: not yet, not due.</summary>
    Muted,
}
