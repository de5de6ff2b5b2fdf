using System.Globalization;
using System.Text.RegularExpressions;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Access;
using Kinerja.Web.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Web.Tests.Site;

/// <summary>
/// Who makes the requests of tests. A header names anybody at all; without one it is somebody who holds the roles that the address wants: the agency's operator, head and
/// admin, and the reviewer for the steps that follow a submission. Elsewhere it is the test itself, a service that may do anything. None of it is part of the product.
/// </summary>
public sealed partial class TestCallers : ICallerSource
{
    /// <summary>Header that names a caller, see <see cref="Write"/>.</summary>
    public const string Header = "X-Uji-Sebagai";

    /// <summary>The test itself.</summary>
    public static Caller Everything { get; } = Caller.Service("uji") with { Name = "Pengguna mesin ini" };

    /// <summary>Adds it to a site that is about to be built, once: a host may come by it in two ways.</summary>
    public static void Use(IServiceCollection services)
    {
        if (services.Any(s => s.ImplementationType == typeof(TestCallers)))
            return;
        services.AddSingleton<ICallerSource, TestCallers>();
        services.AddSingleton(new ServiceAccess(Everything.Id, Enum.GetValues<Right>().ToHashSet(), _ => true));
        // Tests ask for more in a minute than people do in a day; those of the limits set their own.
        services.Configure<LimitOptions>(limits => limits.Source = limits.Account = limits.Tenant = limits.Documents = new() { Burst = 1_000_000, Tokens = 1_000_000 });
    }

    /// <summary>A caller as the header's value.</summary>
    public static string Write(Caller caller) => string.Create(
        CultureInfo.InvariantCulture,
        $"{caller.Kind};{caller.Id};{Uri.EscapeDataString(caller.Name)};{caller.SecondFactor};{string.Join(',', caller.Grants.Select(g => $"{g.Role}@{g.Scope}"))}");

    /// <summary>A person with a second factor who holds some roles.</summary>
    public static Caller Person(string id, params Grant[] grants) => new() { Kind = CallerKind.Person, Id = id, Name = id, SecondFactor = true, Grants = grants };

    /// <inheritdoc/>
    public ValueTask<Caller?> Find(HttpContext context) =>
        ValueTask.FromResult<Caller?>(context.Request.Headers.TryGetValue(Header, out var written) ? Read(written.ToString()) : Fitting(context.Request.Path.Value ?? ""));

    private static Caller Read(string written)
    {
        var parts = written.Split(';');
        return new()
        {
            Kind = Enum.Parse<CallerKind>(parts[0]),
            Id = parts[1],
            Name = Uri.UnescapeDataString(parts[2]),
            SecondFactor = bool.Parse(parts[3]),
            Grants = [.. parts[4].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(g => g.Split('@')).Select(g => new Grant(g[1], Enum.Parse<ActorRole>(g[0])))],
        };
    }

    private static Caller Fitting(string path)
    {
        if (Agency().Match(path) is not { Success: true } match)
            return Everything;
        var (region, agency) = (match.Groups["region"].Value, $"{match.Groups["region"].Value}|{match.Groups["agency"].Value}");
        return AfterSubmission().IsMatch(path)
            ? Person("peninjau", new Grant(region, ActorRole.Reviewer)) with { Name = "Peninjau kabupaten" }
            : Person("lokal", new(agency, ActorRole.Operator), new(agency, ActorRole.Head), new(agency, ActorRole.AgencyAdmin)) with { Name = "Pengguna mesin ini" };
    }

    [GeneratedRegex("^/(?:i|api/v1/agencies)/(?<region>[^/]+)/(?<agency>[^/]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Agency();

    [GeneratedRegex("/submissions/[0-9]+/[a-z0-9]+/(?:return|verify|publish|lock|unlock|window)$", RegexOptions.IgnoreCase)]
    private static partial Regex AfterSubmission();
}
