using Kinerja.Model.Texts;

namespace Kinerja.Web.Application.Search;

/// <summary>Something that can be found.</summary>
/// <param name="Hit">What is shown.</param>
/// <param name="Text">By what it is found.</param>
/// <param name="Lead">What it is ahead of others that fit equally well.</param>
internal sealed record SearchEntry(SearchHit Hit, SearchText Text, int Lead = 0)
{
    /// <summary>An entry that is found by its title and by more words.</summary>
    public static SearchEntry Of(SearchKind kind, string title, string note, string href, string more = "") => new(new(kind, title, note, href), SearchText.Of($"{title} {more}"));
}
