using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Accounts;
using Kinerja.Web.Accounts.Providers;
using Kinerja.Web.Application;
using Kinerja.Web.Components.Pages.Onboarding;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.SingleSignOn;

/// <summary>The settings of a provider: of an agency, or of a region.</summary>
public abstract class ProviderPage : OnboardingPage
{
    /// <summary>True on the page that follows a change.</summary>
    [SupplyParameterFromQuery(Name = "tersimpan")] protected string? Saved { get; set; }

    [Inject] protected IStringLocalizer<SingleSignOnWords> Words { get; set; } = null!;

    [Inject] private IServiceProvider Services { get; set; } = null!;

    /// <summary>Where the provider is set up; empty when there is no such place.</summary>
    protected abstract string Scope { get; }

    /// <summary>Name of the place.</summary>
    protected string Place { get; private set; } = "";

    /// <summary>The settings as they stand.</summary>
    protected ProviderView View { get; private set; } = new();

    /// <summary>What to show in the fields: what was typed, or what stands.</summary>
    protected ProviderFields Fields { get; private set; } = new();

    /// <summary>What the provider has just answered to a trial; null without one, or when it failed.</summary>
    private protected ProviderDocument? Found { get; private set; }

    /// <summary>The way back, as the provider has to know it.</summary>
    protected string RedirectAddress { get; private set; } = "";

    /// <summary>The link for people to sign in.</summary>
    protected string StartAddress { get; private set; } = "";

    /// <summary>Name of the place; null when there is none.</summary>
    protected abstract Task<string?> FindPlace();

    /// <inheritdoc/>
    protected override async Task<bool> Load()
    {
        if (Scope.Length == 0 || await FindPlace() is not { } place)
            return false;
        Place = place;
        View = await Grains.SingleSignOn(Scope).Get();
        Fields = Form.IsSent ? ProviderFields.Of(Form) : ProviderFields.Of(View);
        var address = Services.GetRequiredService<AccountLinks>().AddressOf(Http);
        (RedirectAddress, StartAddress) = (address + ProviderLinks.Return(Scope), address + ProviderLinks.Start(Scope));
        return true;
    }

    /// <inheritdoc/>
    protected override Task Handle() => Form["untuk"] == "coba" ? Try() : Save();

    private async Task Save()
    {
        var (secret, secrets) = (Form["rahasia"].Trim(), Services.GetRequiredService<ProviderSecrets>());
        Finish(
            await Grains.SingleSignOn(Scope).Save(new()
            {
                OperationId = Form.Operation,
                Settings = Fields.Settings,
                ProtectedSecret = secret.Length == 0 ? null : secrets.Protect(Scope, secret),
                SecretMark = secret.Length == 0 ? null : ProviderSecrets.Mark(Form.Operation, secret),
                ForgetSecret = secret.Length == 0 && Form.Has("hapus-rahasia"),
                ExpectedRevision = Form.Number("revisi") ?? 0,
                Actor = Actor,
            }),
            $"{ProviderLinks.Settings(Scope)}?tersimpan=1",
            ProviderFields.FieldOf);
    }

    // The answer is shown on this very page: nothing but the fact of the trial is kept.
    private async Task Try()
    {
        var (authority, result) = (Fields.Settings.Authority, "ok");
        try
        {
            Found = await Services.GetRequiredService<ProviderDocuments>().Read(authority, Http.RequestAborted);
        }
        catch (ProviderFaultException fault)
        {
            result = fault.Detail.Length == 0 ? fault.Fault.ToString().ToLowerInvariant() : $"{fault.Fault.ToString().ToLowerInvariant()}.{fault.Detail}";
            Errors.Add(new("penyedia", Words[fault.Fault == ProviderFault.Document ? "Try.document" : "Try.unreachable"]));
        }

        var noted = await Grains.SingleSignOn(Scope).NoteTry(new() { OperationId = Form.Command("coba", authority, result), Authority = authority, Result = result, Actor = Actor });
        foreach (var problem in noted.Problems.Where(p => p.Kind != ProblemKind.Unavailable && Errors.Count == 0))
            Errors.Add(new(ProviderFields.FieldOf(problem), problem.Message.Here()));
        View = await Grains.SingleSignOn(Scope).Get();
    }
}
