using Kinerja.Grains.Access.Contracts;
using Kinerja.Web.Access;
using Kinerja.Web.Api;
using Kinerja.Web.Application.Notifications;
using Kinerja.Web.Application.Search;
using Kinerja.Web.Components.Layout;
using Kinerja.Web.Components.Pages;
using Kinerja.Web.Components.Pages.Accounts;
using Kinerja.Web.Components.Pages.Audit;
using Kinerja.Web.Components.Pages.Cells;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Components.Pages.Outputs;
using Kinerja.Web.Components.Pages.Overviews;
using Kinerja.Web.Components.Pages.Periods;
using Kinerja.Web.Components.Pages.Tenants;
using Kinerja.Web.Components.Pages.Workbooks;
using Kinerja.Web.Components.Sheet;
using Kinerja.Web.Limits;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kinerja.Web.Components;

/// <summary>Adds the pages to the site: static server rendering, no circuit.</summary>
public static class KinerjaPages
{
    /// <summary>Services of the pages: components, languages, antiforgery of forms.</summary>
    public static WebApplicationBuilder AddKinerjaPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddKinerjaLocalisation();
        builder.Services.AddRazorComponents();
        builder.Services.AddPageForms();
        // By https it is bound to its host; by http, which only a machine at home uses, a browser takes no such cookie.
        builder.Services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = builder.Environment.IsDevelopment() ? "kinerja-formulir" : "__Host-kinerja-formulir";
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.Cookie.Path = "/";
        });
        return builder;
    }

    /// <summary>
    /// Middleware and endpoints of the pages. The API answers its own errors; only pages get the site's error pages.
    /// </summary>
    public static WebApplication MapKinerjaPages(this WebApplication app)
    {
        app.UseKinerjaLocalisation();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = FailurePage.Address, CreateScopeForErrors = true });
        app.UseStatusCodePagesWithReExecute(NotFoundPage.Address, createScopeForStatusCodePages: true);
        app.Use(async (context, next) =>
        {
            await next(context);
            // What a page does not take at all is no visit of a person who needs a page about it.
            if ((!IsPage(context) || context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
        });
        app.UseKinerjaApiErrors(); // before who calls is asked: storage that is away then too is an answer of the API
        app.UseFormLimits();
        app.UseSourceLimits();
        app.UseKinerjaAccess();
        app.UseCallerLimits();
        app.UseAntiforgery();
        app.MapStaticAssets().Needs(Right.Public).DisableRateLimiting();
        if (app.Environment.IsDevelopment())
            app.MapGet("/komponen", () => new RazorComponentResult<SheetPage>()).Needs(Right.Public);
        app.MapOverviewDownload();
        app.MapAuditDownload();
        app.MapDocumentDownload();
        app.MapCheckUpload();
        app.MapTemplateDownload();
        app.MapEvidence();
        app.MapWorkbooks();
        app.MapTenantExport();
        app.MapOwnData();
        app.MapPulses();
        app.MapNotices();
        app.MapSearch();
        var pages = app.MapRazorComponents<App>();
        pages.Add(ReadOnlyPages.TakeReadsOnly);
        pages.Add(LetFrameworkThrough);
        return app;
    }

    // Scripts and redirects of the framework itself hold nothing of anybody; pages say by their attribute what they need.
    private static void LetFrameworkThrough(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<ComponentTypeMetadata>().Any())
            endpoint.Metadata.Add(new NeedsAttribute(Right.Public));
    }

    private static bool IsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !context.Request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);
}
