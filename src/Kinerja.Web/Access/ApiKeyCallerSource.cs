using Kinerja.Grains.Access.Contracts;

namespace Kinerja.Web.Access;

/// <summary>The API key that <see cref="ApiKeyMiddleware"/> has found good.</summary>
internal sealed class ApiKeyCallerSource : ICallerSource
{
    /// <inheritdoc/>
    public ValueTask<Caller?> Find(HttpContext context) => ValueTask.FromResult(context.Items[typeof(ApiKeyCallerSource)] as Caller);

    /// <summary>Notes whose key it is.</summary>
    public static void Set(HttpContext context, Caller caller) => context.Items[typeof(ApiKeyCallerSource)] = caller;
}
