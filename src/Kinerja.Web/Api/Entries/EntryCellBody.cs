using Kinerja.Web.Components.Pages.Entry;

namespace Kinerja.Web.Api.Entries;

/// <summary>One figure: a text as typed, a number, or a state (<c>missing</c>, <c>notApplicable</c>).</summary>
/// <param name="OperationId">Operation id, the same for every attempt to send this figure.</param>
/// <param name="Code">Code of the indicator or component.</param>
/// <param name="Period">Quarter.</param>
/// <param name="Text">As typed.</param>
/// <param name="Value">A number instead of a text.</param>
/// <param name="State">A state instead of a number.</param>
/// <param name="Reason">Why, where one is wanted; at most 500 characters.</param>
/// <param name="Reading">Code of the chosen reading.</param>
/// <param name="Confirmed">True when the person stands by an implausible figure.</param>
/// <param name="ExpectedRevision">Revision that was seen; any when left out.</param>
/// <param name="Was">The figure that was seen, as an earlier answer gave it under the same name.</param>
internal sealed record EntryCellBody(
    string? OperationId,
    string? Code,
    string? Period,
    string? Text = null,
    decimal? Value = null,
    string? State = null,
    string? Reason = null,
    string? Reading = null,
    bool Confirmed = false,
    long? ExpectedRevision = null,
    string? Was = null)
{
    /// <summary>The same as the rows of an entry take it.</summary>
    public EntryInput Input => new(State is null ? Text : State == "missing" ? "-" : "", State is null ? Value : null, State == "notApplicable", Reason, Reading, Confirmed, Was, ExpectedRevision);

    /// <summary>True when the state is one that can be entered.</summary>
    public bool HasKnownState => State is null or "missing" or "notApplicable";
}
