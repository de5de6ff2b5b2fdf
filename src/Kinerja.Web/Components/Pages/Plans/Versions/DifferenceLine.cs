using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Components.Pages.Plans.Versions;

/// <summary>A row of a comparison, ready to be printed.</summary>
/// <param name="Kind"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="Name">What the row is about.</param>
/// <param name="What">What kind of row it is.</param>
/// <param name="Fields">What is not the same; at least one.</param>
internal sealed record DifferenceLine(string Kind, string Name, string What, IReadOnlyList<DifferenceField> Fields)
{
    public string Icon => Kind switch { "added" => IconName.Plus, "removed" => IconName.Dash, _ => IconName.Pencil };

    public Tone Tone => Kind switch { "added" => Tone.Good, "removed" => Tone.Bad, _ => Tone.Waiting };
}
