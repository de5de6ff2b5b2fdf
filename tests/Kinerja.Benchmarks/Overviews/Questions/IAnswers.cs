namespace Kinerja.Benchmarks.Overviews.Questions;

/// <summary>The questions, as each system answers them inside its own process.</summary>
internal interface IAnswers
{
    /// <summary>The overview of a region.</summary>
    /// <param name="region">Code of the region.</param>
    /// <param name="indicator">Id of one shared indicator; null for all.</param>
    Task<OverviewAnswer> Overview(string region, string? indicator);

    /// <summary>The overview of a region as a page shows it: its own figures of all indicators, and its children's of one.</summary>
    Task<OverviewAnswer> Page(string region, string indicator);

    /// <summary>The scorecard of an agency.</summary>
    Task<ScorecardAnswer> Scorecard(string region, string agency);

    /// <summary>Accepts a realisation, or throws.</summary>
    Task Accept(WriteRequest request);
}
