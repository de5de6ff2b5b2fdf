namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>Columns that a table may be sorted by.</summary>
public enum SortColumn
{
    /// <summary>Name of the child or indicator.</summary>
    Name,

    /// <summary>The figure.</summary>
    Value,

    /// <summary>The target.</summary>
    Target,

    /// <summary>The achievement.</summary>
    Achievement,

    /// <summary>Agencies summed.</summary>
    Coverage,

    /// <summary>Change between two years.</summary>
    Change,
}
