namespace Kinerja.Benchmarks.Overviews.Questions;

/// <summary>A realisation of the fourth quarter that somebody enters.</summary>
/// <param name="Region">Code of the region of the agency.</param>
/// <param name="Agency">Code of the agency.</param>
/// <param name="Component">Code of the component.</param>
/// <param name="Value">The value.</param>
/// <param name="Operation">Operation id: the same one again changes nothing.</param>
internal sealed record WriteRequest(string Region, string Agency, string Component, decimal Value, string Operation);
