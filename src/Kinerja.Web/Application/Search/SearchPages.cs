using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Regions;
using Kinerja.Web.Application.Help;
using Kinerja.Web.Application.Notifications;
using Kinerja.Web.Components.Layout;
using Kinerja.Web.Components.Pages.Onboarding;
using Kinerja.Web.Components.Pages.Outputs;
using Kinerja.Web.Components.Pages.Tenants;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Application.Search;

/// <summary>Pages and words of the glossary that somebody can find, in the language in use.</summary>
internal sealed class SearchPages(IStringLocalizer<SearchWords> words, IStringLocalizer<HelpWords> help, IStringLocalizer<GlossaryWords> glossary)
{
    private const int MaxPlaces = 10;

    /// <summary>Pages that a caller may open.</summary>
    public IEnumerable<SearchEntry> Of(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        yield return Page("Front", "/");
        yield return Page("Help", HelpLinks.Start);
        yield return Page("Glossary", HelpLinks.Glossary);
        yield return Page("Keys", HelpLinks.Keys);
        foreach (var topic in HelpTopics.All)
            yield return SearchEntry.Of(SearchKind.Page, help[$"{topic}.Title"], words["Page.Help"], HelpLinks.Topic(topic), help[$"{topic}.Find"]);
        if (caller.Kind == CallerKind.Person)
        {
            foreach (var (name, href) in Own)
                yield return Page(name, href);
        }
        else
        {
            yield return Page("SignIn", "/akun/masuk");
            yield return Page("Register", OnboardingLinks.Start);
        }

        if (RightRules.Allows(Right.ManagePlatform, AccessScope.Platform, caller))
        {
            yield return Page("Tenants", TenantLinks.Platform);
            yield return Page("Approvals", OnboardingLinks.Platform);
        }

        foreach (var grant in caller.Grants.DistinctBy(g => g.Scope).Take(MaxPlaces))
        {
            foreach (var entry in At(grant.Scope, caller))
                yield return entry;
        }
    }

    /// <summary>Words of the glossary.</summary>
    public IEnumerable<SearchEntry> Words() => GlossaryTerms.All.Select(term => SearchEntry.Of(SearchKind.Word, glossary[term], glossary[$"{term}.Text"], HelpLinks.Word(term)));

    private static readonly (string Name, string Href)[] Own =
    [
        ("Notices", NoticeLinks.All), ("NoticePreferences", NoticeLinks.Preferences), ("Account", "/akun"), ("Security", "/akun/keamanan"), ("Sessions", "/akun/sesi"), ("OwnData", "/akun/data"),
    ];

    private IEnumerable<SearchEntry> At(string scope, Caller caller)
    {
        if (AgencyKey.TryParse(scope, out var agency))
        {
            var (region, code) = (agency.Region.Value, agency.Code);
            if (RightRules.Allows(Right.ReadAgency, scope, caller))
            {
                yield return Page("Plan", AgencyLinks.Plan(region, code), code);
                yield return Page("Import", AgencyLinks.Import(region, code), code);
                yield return Page("Documents", OutputLinks.All(region, code), code);
            }

            if (RightRules.Allows(Right.Manage, scope, caller))
            {
                yield return Page("People", OnboardingLinks.People(region, code), code);
                yield return Page("ApiKeys", AgencyLinks.Keys(region, code), code);
                yield return Page("Audit", AgencyLinks.Audit(region, code), code);
                yield return Page("Manage", TenantLinks.Manage(region, code), code);
            }
        }
        else if (RegionCode.TryParse(scope, out var place))
        {
            var name = RegionCatalogue.Find(place)?.Name ?? place.Value;
            yield return Page("Overview", $"/w/{place.Value}", name);
            if (RightRules.Allows(Right.Manage, scope, caller))
                yield return Page("Approvals", OnboardingLinks.Approvals(place.Value), name);
        }
    }

    private SearchEntry Page(string name, string href, string note = "") => SearchEntry.Of(SearchKind.Page, words["Page." + name], note, href, words[$"Page.{name}.Find"]);
}
