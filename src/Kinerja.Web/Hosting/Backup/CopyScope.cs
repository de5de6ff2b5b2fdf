using Kinerja.Model.Keys;
using Kinerja.Web.Hosting.Tenants;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>What is copied together and brought back together: an agency, or all that belongs to none of them (people, regions, shared models, who runs the platform).</summary>
internal sealed record CopyScope
{
    private const string PlatformWord = "platform";

    private CopyScope(AgencyKey? agency) => Agency = agency;

    /// <summary>What belongs to no agency.</summary>
    public static CopyScope Platform { get; } = new((AgencyKey?)null);

    /// <summary>The agency; null for what belongs to none.</summary>
    public AgencyKey? Agency { get; }

    /// <summary>The types of grains whose rows may be of it.</summary>
    public IReadOnlyList<string> Types => Agency is null ? TenantTypes.OfPlatform : TenantTypes.Carried;

    /// <summary>Where its copies lie in their container; two names deep, as that of every other.</summary>
    public string Folder => Agency is { } agency ? $"{agency.Region}/{agency.Code}/" : $"{PlatformWord}/shared/";

    /// <summary>An agency.</summary>
    public static implicit operator CopyScope(AgencyKey agency) => new(agency);

    /// <summary>Whose row one of a grain is; null for what is not copied: drafts of documents that nobody has an agency for yet.</summary>
    /// <param name="type">Grain type.</param>
    /// <param name="key">Key of the grain.</param>
    public static CopyScope? Of(string type, string key)
    {
        if (AgencyOf(type, key) is { } agency)
            return agency;
        return TenantTypes.OfPlatform.Contains(type) ? Platform : null;
    }

    /// <summary>Reads <c>35.08|dinkop-um</c> or <c>platform</c>.</summary>
    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out CopyScope? scope)
    {
        scope = text == PlatformWord ? Platform : AgencyKey.TryParse(text, out var agency) ? new(agency) : null;
        return scope is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Agency?.ToString() ?? PlatformWord;

    private static AgencyKey? AgencyOf(string type, string key)
    {
        if (!TenantTypes.Carried.Contains(type))
            return null;
        var second = key.IndexOf(KeyText.Separator, key.IndexOf(KeyText.Separator, StringComparison.Ordinal) + 1);
        return AgencyKey.TryParse(second < 0 ? key : key[..second], out var agency) ? agency : null;
    }
}
