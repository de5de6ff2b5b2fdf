using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Access;
using Kinerja.Web.Accounts;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Onboarding;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Onboarding;

/// <summary>A page of newcomers with forms that work without scripts. A refusal shows the page again with all that was typed; a success leads to a new address.</summary>
public abstract partial class OnboardingPage : ComponentBase
{
    /// <summary>The request.</summary>
    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    [Inject] protected IGrainFactory Grains { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] protected IStringLocalizer<OnboardingWords> L { get; set; } = null!;

    [Inject] internal OnboardingLetters Letters { get; set; } = null!;

    [Inject] private CurrentActor Current { get; set; } = null!;

    [Inject] private SessionCallers Sessions { get; set; } = null!;

    [Inject] private ILogger<OnboardingPage> Logger { get; set; } = null!;

    /// <summary>What was sent; empty on a first visit.</summary>
    protected FormValues Form { get; private set; } = new();

    /// <summary>What is wrong, for the summary and the fields.</summary>
    protected List<FieldError> Errors { get; } = [];

    /// <summary>True when storage did not answer.</summary>
    protected bool Unavailable { get; private set; }

    /// <summary>Operation id for the forms of this answer: the same again while it is not known whether something was stored.</summary>
    protected string Operation { get; private set; } = OperationIds.New();

    /// <summary>True once there is something to show.</summary>
    protected bool Ready { get; private set; }

    /// <summary>Who reads the page.</summary>
    protected static Caller Caller => Callers.Current;

    /// <summary>Who acts.</summary>
    protected Actor Actor => Current.Actor;

    /// <summary>Loads what the page shows; false when there is no such page.</summary>
    protected abstract Task<bool> Load();

    /// <summary>Carries out what was sent.</summary>
    protected virtual Task Handle() => Task.CompletedTask;

    /// <inheritdoc/>
    protected sealed override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsPost(Http.Request.Method) && Http.Request.HasFormContentType)
            Form = new(Http.Request.Form);
        Ready = await Load();
        if (!Ready)
            Navigation.NotFound();
    }

    /// <summary>Called by the form.</summary>
    protected async Task Submit()
    {
        if (!Ready)
            return;
        try
        {
            await Handle();
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            LogUnavailable(Logger, e, Http.Request.Path);
            Unavailable = true;
        }

        // Forms of one page add to its operation what they are about; the page itself keeps the part before that.
        if (Unavailable)
            Operation = Form.Operation[..Math.Min(Form.Operation.Length, Operation.Length)];
        if (!Http.Response.HasStarted && (Unavailable || Errors.Count > 0))
            Http.Response.StatusCode = Unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>Leads on when a command was carried out, else notes what is wrong.</summary>
    /// <param name="outcome">The answer.</param>
    /// <param name="address">Where to lead.</param>
    /// <param name="field">Id of the control of a problem; null leads to none.</param>
    protected void Finish<T>(Outcome<T> outcome, string address, Func<Problem, string>? field = null)
    {
        if (outcome.IsOk)
        {
            Done(address);
            return;
        }

        foreach (var problem in outcome.Problems)
        {
            Unavailable |= problem.Kind == ProblemKind.Unavailable;
            if (problem.Kind != ProblemKind.Unavailable)
                Errors.Add(new(field?.Invoke(problem) ?? "", problem.Message.Here()));
        }
    }

    /// <summary>Leads to the result.</summary>
    protected void Done(string address) => Navigation.NavigateTo(address);

    /// <summary>The roles of who reads the page have just changed: the next page asks for them anew.</summary>
    protected void RolesChanged() => Sessions.Forget(Caller.Id, Caller.Session);

    /// <summary>True when the password of who reads the page is known to be shorter than those of admins must be.</summary>
    protected async Task<bool> HasShortPassword()
    {
        var account = Caller.Id;
        using var service = AccountCalls.AsService();
        return AccountSecrets.IsId(account) && await Grains.Account(account).Get() is { Credentials: { PasswordHash: not null, HasLongPassword: false } };
    }

    /// <summary>The error at a field.</summary>
    protected string? Error(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Message;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A form sent to {Path} could not be carried out.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception, string path);
}
