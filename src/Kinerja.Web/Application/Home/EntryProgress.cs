namespace Kinerja.Web.Application.Home;

/// <summary>How far the figures of a period have been entered.</summary>
/// <param name="Filled">Figures that are there, not applicable ones included.</param>
/// <param name="Total">Figures that are entered, the individual indicators left out.</param>
public sealed record EntryProgress(int Filled, int Total)
{
    /// <summary>Figures that are not there.</summary>
    public int Empty => Total - Filled;
}
