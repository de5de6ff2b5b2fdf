namespace Kinerja.Web.Hosting;

/// <summary>The headers of every answer. No inline script or style anywhere, nothing from another host.</summary>
internal static class SecurityHeaders
{
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
