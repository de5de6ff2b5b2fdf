namespace Kinerja.Web.Hosting.Backup;

/// <summary>All rows of an agency, read one after the other.</summary>
/// <param name="Name">Name of its blob.</param>
/// <param name="Begun">When the reading began, by the clock of whoever read.</param>
/// <param name="Through">When storage took the newest row in it. For a moment from here on it is a base: no row in it is of later.</param>
internal sealed record WholeCopy(string Name, DateTimeOffset Begun, DateTimeOffset Through)
{
    /// <summary>True when the state of a moment can be put together from this copy and what was written since it was begun.</summary>
    public bool IsBaseOf(DateTimeOffset at) => Begun <= at && Through <= at;
}
