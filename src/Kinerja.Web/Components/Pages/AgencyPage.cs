using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Access;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Application;
using Microsoft.AspNetCore.Components;

namespace Kinerja.Web.Components.Pages;

/// <summary>A page of an agency: reads region and agency from the address and gives 404 for what is no key.</summary>
public abstract class AgencyPage : ComponentBase
{
    /// <summary>Region code from the address.</summary>
    [Parameter] public string Region { get; set; } = "";

    /// <summary>Agency code from the address.</summary>
    [Parameter] public string Agency { get; set; } = "";

    [Inject] protected IGrainFactory Grains { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] private AccessRules Rules { get; set; } = null!;

    /// <summary>The agency's key.</summary>
    protected AgencyKey Key { get; private set; } = null!;

    /// <summary>The profile; null while the page is not to be shown, or when the agency does not exist yet (<see cref="MayBeNew"/>).</summary>
    protected AgencyProfile? Profile { get; private set; }

    /// <summary>True for pages that work before the agency exists.</summary>
    protected virtual bool MayBeNew => false;

    /// <summary>True once there is something to show.</summary>
    protected bool Ready { get; private set; }

    /// <summary>The latest year of the plan; the present year without one.</summary>
    protected int LatestYear => Profile is { Years.Count: > 0 } profile ? profile.Years[^1] : TimeProvider.System.GetUtcNow().Year;

    /// <inheritdoc/>
    protected sealed override async Task OnInitializedAsync()
    {
        if (!AgencyKey.TryParse($"{Region}{KeyText.Separator}{Agency}", out var key))
        {
            Navigation.NotFound();
            return;
        }

        Key = key;
        Begin();
        try
        {
            await ReadProfile();
            Ready = (Profile is not null || MayBeNew) && await Load();
        }
        catch (Exception e) when (Survives(e))
        {
            return;
        }

        if (!Ready)
        {
            Navigation.NotFound();
        }
    }

    /// <summary>True when who reads the page may do this to the agency too; what they may not do is not offered.</summary>
    protected bool May(Right right) => Rules.Allows(right, Key.ToString(), Callers.Current);

    /// <summary>Reads the profile.</summary>
    protected async Task ReadProfile() => Profile = (await Grains.Agency(Key).GetProfile()).Value;

    /// <summary>Takes in what was sent, before anything is read.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>True when the page can say itself that it could not be read.</summary>
    protected virtual bool Survives(Exception exception) => false;

    /// <summary>Loads what the page shows; false when there is no such page.</summary>
    protected abstract Task<bool> Load();
}
