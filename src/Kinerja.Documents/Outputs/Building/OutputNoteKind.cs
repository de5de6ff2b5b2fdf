namespace Kinerja.Documents.Outputs.Building;

/// <summary>What a note is about.</summary>
public enum OutputNoteKind
{
    /// <summary>What stood in the way (<i>kendala</i>).</summary>
    Obstacle = 0,

    /// <summary>What helped (<i>pendorong</i>).</summary>
    Driver = 1,

    /// <summary>What will be done (<i>tindak lanjut</i>).</summary>
    FollowUp = 2,
}
