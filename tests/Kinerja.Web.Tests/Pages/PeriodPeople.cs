using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>The people of an agency and its reviewers, each with a browser of their own.</summary>
internal sealed class PeriodPeople : IDisposable
{
    public PeriodPeople(Uri address, string region, string agency)
    {
        var scope = $"{region}|{agency}";
        Root = $"/i/{region}/{agency}";
        Operator = As("operator-" + agency, new Grant(scope, ActorRole.Operator));
        Head = As("kepala-" + agency, new Grant(scope, ActorRole.Head));
        Admin = As("pengelola-" + agency, new Grant(scope, ActorRole.AgencyAdmin));
        Reviewer = As("peninjau-satu", new Grant(region, ActorRole.Reviewer));
        Other = As("peninjau-dua", new Grant(region, ActorRole.Reviewer));
        Both = As("rangkap-" + agency, new Grant(scope, ActorRole.Head), new Grant(region, ActorRole.Reviewer));
        Unproven = Browser.As(address, TestCallers.Person("tanpa-langkah-kedua", new Grant(scope, ActorRole.Head), new Grant(scope, ActorRole.Operator), new Grant(region, ActorRole.Reviewer)) with { SecondFactor = false });

        Browser As(string id, params Grant[] grants) => Browser.As(address, TestCallers.Person(id, grants));
    }

    /// <summary>Address of the agency.</summary>
    public string Root { get; }

    public Browser Operator { get; }

    public Browser Head { get; }

    public Browser Admin { get; }

    public Browser Reviewer { get; }

    /// <summary>Another reviewer.</summary>
    public Browser Other { get; }

    /// <summary>Head of the agency and reviewer of the region.</summary>
    public Browser Both { get; }

    /// <summary>Somebody whose session had no second factor.</summary>
    public Browser Unproven { get; }

    /// <summary>The head submits a period of 2019 with a note.</summary>
    public async Task Submit(string period)
    {
        var sent = await Head.Send(await Head.Open($"{Root}/ajukan/2019/{period}"), "[value=ajukan]", ("catatan", "Angka menyusul."), ("langkah", "ajukan"));
        Assert.Equal((302, $"{Root}/ajukan/2019/{period}?selesai=diajukan"), (sent.Status, sent.Leads));
    }

    public void Dispose()
    {
        foreach (var browser in new[] { Operator, Head, Admin, Reviewer, Other, Both, Unproven })
            browser.Dispose();
    }
}
