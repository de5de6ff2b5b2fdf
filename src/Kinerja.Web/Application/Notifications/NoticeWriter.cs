using System.Globalization;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Model.Periods;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Application.Notifications;

/// <summary>Notices in words of the language in use: one sentence without figures and without names of people.</summary>
internal sealed class NoticeWriter(IStringLocalizer<NotificationWords> words, IStringLocalizer<SharedResource> shared)
{
    /// <summary>The sentence.</summary>
    public string Sentence(NewsItem notice)
    {
        var about = notice.Period is { } period
            ? words[period == Period.Year ? "Period.Year" : "Period.Quarter", shared["Period." + period.Code()], notice.Year.ToString(CultureInfo.InvariantCulture)].Value
            : "";
        return words[Key(notice), about, Math.Abs(notice.Days).ToString(CultureInfo.InvariantCulture)];
    }

    private static string Key(NewsItem notice) => notice switch
    {
        { Kind: NewsKind.Due, Days: 0 } => "Kind.Due.Today",
        { Kind: NewsKind.Due, Days: 1 } => "Kind.Due.Tomorrow",
        { Kind: NewsKind.Due, Days: < 0 } => "Kind.Due.Late",
        _ => "Kind." + notice.Kind,
    };
}
