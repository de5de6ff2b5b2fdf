using Kinerja.Grains.Access.Contracts;
using Kinerja.Web.Application;

namespace Kinerja.Web.Access;

/// <summary>Who makes a request, and what its endpoint asks of them.</summary>
public static class AccessExtensions
{
    /// <summary>Services behind <see cref="UseKinerjaAccess"/>.</summary>
    public static IServiceCollection AddKinerjaAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddSingleton<SessionCallers>();
        services.AddSingleton<TenantDoor>();
        services.AddSingleton<ApiKeyCallers>();
        // A key goes before a cookie that comes with it.
        services.AddSingleton<ICallerSource, ApiKeyCallerSource>();
        services.AddSingleton<ICallerSource, SessionCallerSource>();
        return services;
    }

    /// <summary>Builds the caller and guards the endpoints. After authentication, within the handlers of errors.</summary>
    public static void UseKinerjaAccess(this IApplicationBuilder app)
    {
        app.UseMiddleware<ApiKeyMiddleware>();
        app.UseMiddleware<CallerMiddleware>();
    }

    /// <summary>Says what an endpoint asks of its callers; a handler may say it by its own attribute.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder builder, Right right)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new NeedsAttribute(right));
}
