using Kinerja.Model.Models;
using Kinerja.Model.Texts;

namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>The shared model of a made-up field: its measures as they are meant.</summary>
internal static class SyntheticModel
{
    /// <summary>Content of the first version.</summary>
    public static ModelContent Of(SyntheticAffair affair) => new()
    {
        Name = affair.Agency,
        Components = [.. affair.Measures.SelectMany(m => new[] { (Name: m.Part, m.Accumulation), (Name: m.Whole, m.Accumulation) }).DistinctBy(c => TextFolding.Fold(c.Name))
            .Select(c => new SharedComponent { Code = Slug.Of(c.Name), Name = c.Name, Accumulation = c.Accumulation })],
        Indicators = [.. affair.Measures.Select((measure, i) => new SharedIndicator
        {
            Code = $"bersama-{i + 1}",
            Name = measure.Name,
            FormulaText = SyntheticCountry.Formula(new($"iku-{i + 1}", measure, SyntheticHabit.Plain)),
            Unit = measure.Unit,
            Polarity = measure.Polarity,
            Population = measure.Among ?? measure.Whole,
        })],
    };
}
