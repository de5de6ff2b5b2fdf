using Kinerja.Web.Accounts;
using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Application;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Accounts;

/// <summary>
/// A page of accounts with forms that work without scripts. A refusal shows the page again; what was typed into a password field is never sent back.
/// </summary>
public abstract partial class AccountPage : ComponentBase
{
    /// <summary>Where the person came from, and goes back to.</summary>
    [SupplyParameterFromQuery(Name = LocalAddress.Parameter)] protected string? Back { get; set; }

    /// <summary>The request.</summary>
    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] protected IStringLocalizer<AccountWords> L { get; set; } = null!;

    [Inject] protected UserManager<AccountUser> Users { get; set; } = null!;

    [Inject] private ILogger<AccountPage> Logger { get; set; } = null!;

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

    /// <summary>Whoever is signed in, on pages that need it.</summary>
    protected AccountUser User { get; private set; } = null!;

    /// <summary>True for pages that show what is the person's own.</summary>
    protected virtual bool IsOwn => false;

    /// <summary>Loads what the page shows.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    /// <summary>Carries out what was sent.</summary>
    protected virtual Task Handle() => Task.CompletedTask;

    /// <inheritdoc/>
    protected sealed override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsPost(Http.Request.Method) && Http.Request.HasFormContentType)
            Form = new(Http.Request.Form);
        if (IsOwn)
        {
            if (Claims.AccountOf(Http.User) is not { } account || await Users.FindByIdAsync(account) is not { } user)
            {
                Done(LocalAddress.With("/akun/masuk", Http.Request.Path + Http.Request.QueryString));
                return;
            }

            User = user;
        }

        await Load();
        Ready = true;
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
            (Unavailable, Operation) = (true, Form.Operation);
        }

        if (!Http.Response.HasStarted && (Unavailable || Errors.Count > 0))
            Http.Response.StatusCode = Unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>Leads to the result.</summary>
    protected void Done(string address) => Navigation.NavigateTo(address);

    /// <summary>Notes what is wrong with a field; an empty one concerns the whole form.</summary>
    protected void Refuse(string field, string words) => Errors.Add(new(field, words));

    /// <summary>The error at a field.</summary>
    protected string? Error(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Message;

    /// <summary>Checks a new password and notes what is wrong with it.</summary>
    protected bool IsGood(string field, string name, string email, int least = PasswordRules.MinLength)
    {
        if (PasswordRules.Wrong(Form[field], name, email, least) is not { } code)
            return true;
        Refuse(field, L["Password." + code, least, PasswordRules.MaxLength]);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A form sent to {Path} could not be carried out.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception, string path);
}
