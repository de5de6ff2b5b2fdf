namespace Kinerja.Web.Application.People;

/// <summary>A visit of the person to the home of an agency.</summary>
/// <param name="Place">Which agency.</param>
/// <param name="Last">When they last looked, UTC.</param>
public sealed record OwnVisit(string Place, DateTimeOffset Last);
