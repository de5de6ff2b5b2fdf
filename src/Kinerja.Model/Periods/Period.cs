namespace Kinerja.Model.Periods;

/// <summary>A reporting period of a year: four quarters (<i>triwulan</i>) and the year itself as the fifth.</summary>
public enum Period
{
    /// <summary>January to March; <c>tw1</c>.</summary>
    Tw1 = 1,

    /// <summary>April to June; <c>tw2</c>.</summary>
    Tw2 = 2,

    /// <summary>July to September; <c>tw3</c>.</summary>
    Tw3 = 3,

    /// <summary>October to December; <c>tw4</c>.</summary>
    Tw4 = 4,

    /// <summary>The whole year; <c>year</c>.</summary>
    Year = 5,
}
