using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Models;

/// <summary>The refusals around shared models.</summary>
internal static class ModelRefusals
{
    public static Problem NoModel() => new(
        "noModel", new("Model indikator bersama ini tidak ada.", "There is no such shared model."), "model", ProblemKind.NotFound);

    public static Problem NoVersion() => new(
        "noVersion", new("Versi model ini belum diterbitkan.", "This version of the model has not been published."), "version", ProblemKind.NotFound);

    public static Problem NoDraft() => new(
        "noDraft", new("Tidak ada rancangan yang dapat diterbitkan.", "There is no draft to publish."), Kind: ProblemKind.NotFound);

    public static Problem NothingChanged() => new(
        "nothingChanged", new("Rancangan sama dengan versi yang berlaku.", "The draft is the same as the version in force."));

    public static Problem TooLarge() => new(
        "modelTooLarge", new("Model terlalu besar untuk disimpan.", "The model is too large to be stored."), Kind: ProblemKind.TooLarge);

    public static Problem NotAdopted() => new(
        "modelNotAdopted",
        new("Perangkat daerah ini belum memakai model tersebut pada tahun itu.", "This agency has not adopted the model for that year."),
        "model",
        ProblemKind.NotFound);
}
