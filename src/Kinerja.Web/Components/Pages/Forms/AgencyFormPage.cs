using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Application;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Forms;

/// <summary>
/// A page of an agency with forms that work without scripts: a refusal shows the same page with everything that was typed, a success leads to a new
/// address so that a reload sends nothing.
/// </summary>
public abstract partial class AgencyFormPage : AgencyPage
{
    /// <summary>Name of the page's one handler; each of its forms carries it.</summary>
    public const string Handler = "kirim";

    /// <summary>The request.</summary>
    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    [Inject] private CurrentActor Current { get; set; } = null!;

    [Inject] private ILogger<AgencyFormPage> Logger { get; set; } = null!;

    [Inject] private IStringLocalizer<FormWords> Words { get; set; } = null!;

    private bool _isDenied;

    /// <summary>What was sent; empty on a first visit.</summary>
    protected FormValues Form { get; private set; } = new();

    /// <summary>What is wrong, for the summary and the fields.</summary>
    protected List<FieldError> Errors { get; } = [];

    /// <summary>True when storage did not answer while something was to be stored.</summary>
    protected bool Unavailable { get; set; }

    /// <summary>True when the page itself could not be read; what was sent is then offered for sending again.</summary>
    protected bool CannotLoad { get; private set; }

    /// <summary>Operation id for the forms of this answer: the same again while it is not known whether something was stored.</summary>
    protected string Operation { get; private set; } = OperationIds.New();

    /// <summary>Who acts.</summary>
    protected Kinerja.Grains.Shared.Actor Actor => Current.Actor;

    /// <summary>Carries out what was sent. Leads away with <see cref="Done"/>, or leaves <see cref="Errors"/>.</summary>
    protected abstract Task Handle();

    /// <summary>Called by the form.</summary>
    protected async Task Submit()
    {
        if (!Ready || CannotLoad)
        {
            return;
        }

        try
        {
            await Handle();
        }
        catch (AccessDeniedException refused) when (refused.Denial != Denial.NotSignedIn)
        {
            _isDenied = true;
            Errors.Add(new("", Words["MayNot"]));
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            Failed(e);
        }

        Refuse();
    }

    /// <summary>A part could not be stored for the moment.</summary>
    protected void Failed(Exception e)
    {
        Unavailable = true;
        LogUnavailable(Logger, e, Http.Request.Path);
    }

    /// <summary>Leads to the result.</summary>
    protected void Done(string address) => Navigation.NavigateTo(address);

    /// <summary>Takes over problems of a command.</summary>
    protected void Add(IEnumerable<Problem> problems, Func<Problem, string>? field = null)
    {
        foreach (var problem in problems)
        {
            // A reader of files that is busy is no storage that does not answer: its own words stand at the file.
            var isAway = problem.Kind == ProblemKind.Unavailable && problem.Code != Kinerja.Documents.FileReader.BusyCode;
            Unavailable |= isAway;
            if (!isAway)
            {
                Errors.Add(new(field?.Invoke(problem) ?? "", problem.Message.Here()));
            }
        }
    }

    /// <summary>Reads the profile again, after a command that may have changed it.</summary>
    protected Task Reload() => ReadProfile();

    /// <summary>The error at a field.</summary>
    protected string? Error(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Message;

    /// <inheritdoc/>
    protected sealed override bool Survives(Exception exception)
    {
        if (!Form.IsSent || !StorageFailure.Is(exception))
        {
            return false;
        }

        Failed(exception);
        CannotLoad = true;
        Operation = Form.Operation;
        Http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return true;
    }

    /// <inheritdoc/>
    protected sealed override void Begin()
    {
        if (HttpMethods.IsPost(Http.Request.Method) && Http.Request.HasFormContentType)
        {
            Form = new(Http.Request.Form);
        }
    }

    private void Refuse()
    {
        if (Unavailable)
        {
            Operation = Form.Operation;
        }

        if (!Http.Response.HasStarted && (Unavailable || Errors.Count > 0))
        {
            Http.Response.StatusCode = Unavailable ? StatusCodes.Status503ServiceUnavailable
                : _isDenied ? StatusCodes.Status403Forbidden
                : StatusCodes.Status422UnprocessableEntity;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A form sent to {Path} could not be stored.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception, string path);
}
