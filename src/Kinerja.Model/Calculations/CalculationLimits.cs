namespace Kinerja.Model.Calculations;

/// <summary>The bounds of a calculation that comes from outside.</summary>
public static class CalculationLimits
{
    /// <summary>Components given, this year's and last year's each.</summary>
    public const int MaxComponents = 100;

    /// <summary>Characters of a component's name.</summary>
    public const int MaxNameLength = 300;

    /// <summary>Characters of a unit.</summary>
    public const int MaxUnitLength = 60;

    /// <summary>Decimals that can be shown.</summary>
    public const int MaxDecimals = 6;
}
