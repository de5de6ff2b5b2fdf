namespace Kinerja.Model.Imports;

/// <summary>One thing that a re-import would change on a card or in the head of a plan.</summary>
/// <param name="Field">Stable name: <c>name</c>, <c>number</c>, <c>formula</c>, <c>unit</c>, <c>decimals</c>, <c>polarity</c>, <c>accumulation</c>, <c>objective</c>,
/// <c>goal</c>, <c>activity</c>, <c>programme</c>, <c>owner</c>, <c>dataSource</c>, <c>rationale</c>, <c>title</c>, <c>agency</c>, <c>region</c>, <c>vision</c>,
/// <c>mission</c>, <c>baseYear</c>, <c>signatory</c>.</param>
/// <param name="Old">What it is now; null when nothing.</param>
/// <param name="New">What it would become; null when nothing.</param>
[GenerateSerializer, Immutable, Alias("kinerja.field-change")]
public sealed record FieldChange([property: Id(0)] string Field, [property: Id(1)] string? Old, [property: Id(2)] string? New);
