using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Regions;
using Kinerja.Web.Access;
using Kinerja.Web.Application;
using Kinerja.Web.Components.Pages.Onboarding;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Tenants;

/// <summary>A page on which the life of an agency as a tenant is seen and moved on: by its admin, or by the platform.</summary>
public abstract class TenantPage : OnboardingPage
{
    /// <summary>Region code from the address.</summary>
    [Parameter] public string Region { get; set; } = "";

    /// <summary>Agency code from the address.</summary>
    [Parameter] public string Agency { get; set; } = "";

    [Inject] protected IStringLocalizer<TenantWords> T { get; set; } = null!;

    [Inject] private TenantDoor Door { get; set; } = null!;

    /// <summary>The agency's key.</summary>
    protected AgencyKey Key { get; private set; } = null!;

    /// <summary>Name of the agency; its code where no list has a name.</summary>
    protected string Name { get; private set; } = "";

    /// <summary>Name of the region.</summary>
    protected string Place { get; private set; } = "";

    /// <summary>Zone of the region.</summary>
    protected string Zone { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    protected TenantView Tenant { get; private set; } = new();

    /// <summary>Acts that start from where it stands, for who reads the page.</summary>
    protected abstract IReadOnlyList<TenantAct> Acts { get; }

    /// <summary>Reads the tenant.</summary>
    protected abstract Task<TenantView> Read();

    /// <summary>Gives the command.</summary>
    protected abstract Task<Outcome<Receipt>> Send(ChangeTenant command);

    /// <summary>What follows from an act that is stored, and where it leads.</summary>
    protected abstract Task<string> After(TenantAct act);

    /// <inheritdoc/>
    protected override async Task<bool> Load()
    {
        if (!AgencyKey.TryParse($"{Region}{KeyText.Separator}{Agency}", out var key) || RegionCatalogue.Find(key.Region) is not { } region)
            return false;
        (Key, Place, Zone) = (key, region.Name, region.Zone.Id);
        Name = (await Grains.Directory(key.Region.Value).List()).FirstOrDefault(e => e.Code == key.Code)?.Name ?? key.Code;
        Tenant = await Read();
        return true;
    }

    /// <inheritdoc/>
    protected override async Task Handle()
    {
        if (!Enum.TryParse<TenantAct>(Form["langkah"], out var act) || !Enum.IsDefined(act))
            return;
        if (TenantActs.NeedsCode(act) && Form["kode"].Trim() != Key.Code)
            Errors.Add(new($"kode-{act}", T["Code.Wrong", Key.Code]));
        if ((Form.Words("alasan")?.Length ?? 0) < TenantActs.MinReason)
            Errors.Add(new($"alasan-{act}", T["Reason.Wrong", TenantActs.MinReason]));
        if (Errors.Count > 0)
            return;
        var answer = await Send(new() { OperationId = Form.Operation, Act = act, Reason = Form["alasan"], Actor = Actor });
        Door.Forget(Key.ToString());
        Finish(answer, answer.IsOk ? await After(act) : "", problem => problem.Field == "reason" ? $"alasan-{act}" : "");
    }
}
