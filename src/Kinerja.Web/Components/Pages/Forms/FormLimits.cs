using Kinerja.Web.Application.Imports;
using Kinerja.Web.Components.Pages.Cells;
using Kinerja.Web.Components.Pages.Entry;
using Kinerja.Web.Components.Pages.Imports;
using Kinerja.Web.Components.Pages.Keys;
using Kinerja.Web.Components.Pages.Plans;
using Microsoft.AspNetCore.Http.Features;

namespace Kinerja.Web.Components.Pages.Forms;

/// <summary>
/// How much a form may carry: a quarter's entry of a large plan has thousands of fields, a pasted document has 5 MB, a file 10 MB. What is larger is refused
/// before it is read, with words instead of a broken connection.
/// </summary>
public static class FormLimits
{
    /// <summary>Fields of one form.</summary>
    public const int MaxFields = 20_000;

    // Text beside the document: the token, the address, the same text once more as HTML from the clipboard.
    private const int MaxBody = (2 * UploadReader.MaxText) + (1024 * 1024);

    /// <summary>Query parameter that tells the page why nothing arrived.</summary>
    public const string TooLarge = "terlalu-besar";

    /// <summary>Sets the limits and adds what the forms of the pages call.</summary>
    public static IServiceCollection AddPageForms(this IServiceCollection services)
    {
        services.AddSingleton<PlanCommands>();
        services.AddSingleton<EntrySaver>();
        services.AddSingleton<Workbooks.WorkbookMaker>();
        services.AddSingleton<ImportCommands>();
        services.AddSingleton<KeyDrafts>();
        services.AddSingleton<CellCommands>();
        return services.Configure<FormOptions>(options =>
        {
            options.ValueCountLimit = MaxFields;
            options.ValueLengthLimit = MaxBody;
            options.MultipartBodyLengthLimit = MaxBody;
        });
    }

    /// <summary>Sends an oversized form back to its page, which says what the limit is.</summary>
    public static IApplicationBuilder UseFormLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.ContentLength > MaxBody && context.GetEndpoint()?.Metadata.GetMetadata<StreamedBodyAttribute>() is null && context.Request.Path.StartsWithSegments("/i", StringComparison.Ordinal))
        {
            context.Response.Headers.Connection = "close";
            context.Response.Redirect($"{context.Request.Path.ToUriComponent()}?{TooLarge}=1");
            return Task.CompletedTask;
        }

        return next(context);
    });
}
