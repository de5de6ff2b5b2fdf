using System.Text.Json.Serialization.Metadata;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Access;
using Kinerja.Web.Application.Demo;

namespace Kinerja.Web.Application.People;

/// <summary>
/// Names of people in what an agency's pages and its API show: in full for the person, and for the head and the admin of the agency; for everybody else the first letters, which tell
/// two people apart and name neither. Parts of the site, keys and the people of the example are nobody's data.
/// </summary>
public static class ShownNames
{
    // The accessor keeps the request in the flow of control; it has no state of its own.
    private static readonly HttpContextAccessor Http = new();
    private static readonly HashSet<string> NoPeople = [SamplePeople.Operator.Name, SamplePeople.Head.Name, SamplePeople.Reviewer.Name, "Pendaftaran"];

    /// <summary>A name as whoever makes the present request sees it at the agency of its address.</summary>
    public static string Of(string name) => Http.HttpContext is { } context
        ? Of(name, RouteScopes.Of(Right.ReadAgency, context.Request.RouteValues) ?? "", Callers.Current) : name;

    /// <summary>A name as somebody sees it in a scope.</summary>
    public static string Of(string name, string scope, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(caller);
        return NoPeople.Contains(name) || name.StartsWith(ApiKeyCallers.NamePrefix, StringComparison.Ordinal) || (caller.Kind == CallerKind.Person && caller.Name == name)
            || RightRules.Holds(ActorRole.Head, scope, caller) || RightRules.Holds(ActorRole.AgencyAdmin, scope, caller)
            ? name : Masked(name);
    }

    /// <summary>The first letters of a name: <c>S. R.</c></summary>
    public static string Masked(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var letters = parts.Where(part => char.IsLetterOrDigit(part, 0)).Select(part => System.Globalization.StringInfo.GetNextTextElement(part).ToUpperInvariant() + ".").ToList();
        return letters.Count == 0 && parts.Length > 0 ? "…" : string.Join(' ', letters);
    }

    /// <summary>Who did something stands in the answers of the API as it does on pages: by a name, never by the id of an account.</summary>
    internal static void InAnswers(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Namespace?.StartsWith("Kinerja.", StringComparison.Ordinal) != true)
            return;
        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(string) && property.Name is "by" or "By" && property.Get is { } read)
                property.Get = value => read(value) is string name ? Of(name) : null;
            else if (property.Name is "byIds" or "ByIds")
                property.ShouldSerialize = static (_, _) => false;
        }
    }
}
