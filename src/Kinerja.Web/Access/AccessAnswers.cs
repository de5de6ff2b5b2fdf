using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Api;

namespace Kinerja.Web.Access;

/// <summary>
/// Refusals as answers. What the caller may not know of is answered as what does not exist, in status and words, whatever it is; who has not signed in is asked to.
/// </summary>
internal static class AccessAnswers
{
    /// <summary>The page where people sign in.</summary>
    public const string SignIn = "/akun/masuk";

    /// <summary>Its parameter with the address to come back to; always one of this site.</summary>
    public const string Return = "kembali";

    /// <summary>Answers a refused request.</summary>
    public static Task Write(HttpContext context, Denial denial)
    {
        context.Response.Headers.CacheControl = "no-store";
        return IsApi(context.Request.Path) ? Api(context, denial) : Page(context, denial);
    }

    /// <summary>True for what a program asked for.</summary>
    public static bool IsApi(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    private static Task Api(HttpContext context, Denial denial)
    {
        if (denial != Denial.NotSignedIn)
        {
            return Refused(denial).ExecuteAsync(context);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return new ProblemResult([Problem(denial)], StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }

    private static ProblemResult Refused(Denial denial) => new([Problem(denial)]);

    private static Problem Problem(Denial denial) => denial switch
    {
        Denial.NotSignedIn => new("notSignedIn", new("Masuk dahulu, atau kirim kunci API.", "Sign in first, or send an API key.")),
        Denial.SecondFactor => new(
            "secondFactorRequired",
            new("Peran ini hanya berlaku dalam sesi dengan langkah kedua. Masuk lagi dengan langkah kedua.", "This role counts only in a session with a second factor. Sign in again with one."),
            Kind: ProblemKind.Forbidden),
        Denial.Forbidden => new("notAllowed", new("Peran Anda tidak mencakup ini.", "Your role does not cover this."), Kind: ProblemKind.Forbidden),
        _ => new("notFound", new("Tidak ada apa-apa di alamat ini bagi Anda.", "There is nothing at this address for you."), Kind: ProblemKind.NotFound),
    };

    private static Task Page(HttpContext context, Denial denial)
    {
        var request = context.Request;
        var wasRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        switch (denial)
        {
            case Denial.NotSignedIn:
                var back = wasRead ? $"{request.Path}{request.QueryString}" : request.Path.ToString();
                context.Response.Redirect($"{SignIn}?{Return}={Uri.EscapeDataString(back)}");
                break;
            case Denial.Hidden:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
            default:
                context.Items[typeof(Denial)] = denial;
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
        }

        // The page that says so is read, whatever was sent.
        if (!wasRead)
        {
            request.Method = HttpMethods.Get;
        }

        return Task.CompletedTask;
    }
}
