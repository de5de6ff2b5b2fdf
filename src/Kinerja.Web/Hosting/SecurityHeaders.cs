namespace Kinerja.Web.Hosting;

/// <summary>The headers of every answer. No inline script or style anywhere, nothing from another host.</summary>
internal static class SecurityHeaders
{
    /// <summary>What a file that people brought may do where a browser opens it in spite of all: nothing.</summary>
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /// <summary>Put before <see cref="Policy"/> is, so that it has the last word on answers that <see cref="IsPeoplesFile"/> has marked.</summary>
    public static IApplicationBuilder UsePeoplesFiles(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.Items.ContainsKey(typeof(SecurityHeaders)))
                context.Response.Headers.ContentSecurityPolicy = Nothing;
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Marks the answer as a file that people brought.</summary>
    public static void IsPeoplesFile(this HttpContext context) => context.Items[typeof(SecurityHeaders)] = true;

    public static HeaderPolicyCollection Policy { get; } = new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(365 * 24 * 60 * 60) // over https alone, never for localhost
        .AddFrameOptionsDeny()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(policy =>
        {
            policy.AddDefaultSecureDirectives();
            policy.AddPublickeyCredentialsGet().Self(); // signing in with a passkey
        })
        .RemoveServerHeader()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().Self();
            csp.AddObjectSrc().None();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
            csp.AddFormAction().Self();
            csp.AddImgSrc().Self().Data();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
        });
}
