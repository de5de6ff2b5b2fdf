namespace Kinerja.Model.Imports;

/// <summary>A person's answer.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Choice">Code of the option chosen.</param>
/// <param name="Text">Words, where the option wants them; at most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("kinerja.import-answer")]
public sealed record ImportAnswer([property: Id(0)] string Question, [property: Id(1)] string Choice, [property: Id(2)] string? Text = null);
