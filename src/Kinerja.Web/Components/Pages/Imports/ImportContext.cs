using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Imports;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Components.Pages.Imports;

/// <summary>What a form of the review is about.</summary>
public sealed record ImportContext(
    ImportAddress Address,
    AgencyKey Agency,
    ImportView View,
    FormValues Form,
    Actor Actor,
    List<FieldError> Errors,
    DateTimeOffset Now,
    CancellationToken Cancellation)
{
    /// <summary>True when storage did not answer.</summary>
    public bool IsUnavailable { get; private set; }

    /// <summary>Takes over problems.</summary>
    public void Add(IEnumerable<Problem> problems, Func<Problem, string> field)
    {
        foreach (var problem in problems)
        {
            IsUnavailable |= problem.Kind == ProblemKind.Unavailable;
            if (problem.Kind != ProblemKind.Unavailable)
            {
                Errors.Add(new(field(problem), problem.Message.Here()));
            }
        }
    }
}
