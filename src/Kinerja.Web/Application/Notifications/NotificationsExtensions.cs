using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Notifications;
using Microsoft.AspNetCore.Mvc;

namespace Kinerja.Web.Application.Notifications;

/// <summary>Notices in the site.</summary>
internal static class NotificationsExtensions
{
    /// <summary>Adds them.</summary>
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SiteAddress>();
        builder.Services.AddSingleton<NoticeWriter>();
        builder.Services.AddSingleton<NoticeReader>();
        builder.Services.AddSingleton<INoticeMailer, NoticeMailer>();
    }

    /// <summary><c>GET /akun/pemberitahuan/{n}</c>: marks a notice as read and leads to what it is about.</summary>
    public static void MapNotices(this IEndpointRouteBuilder app) => app.MapGet($"{NoticeLinks.All}/{{number:int}}", Open).ExcludeFromDescription();

    [Needs(Right.SignedIn)]
    private static async Task<IResult> Open(int number, HttpContext context, [FromServices] NoticeReader reader, [FromServices] IGrainFactory grains)
    {
        if (Callers.Current.Kind != CallerKind.Person || (await reader.Read()).Items.FirstOrDefault(i => i.Sequence == number) is not { } item)
            return Results.NotFound();
        // A browser that fetches ahead has shown it to nobody.
        if (!item.IsRead && !context.Request.Headers.ContainsKey("Sec-Purpose"))
            await grains.Inbox(Callers.Current.Id).MarkRead([number], 0);
        return Results.Redirect(NoticeLinks.Target(item.News));
    }
}
