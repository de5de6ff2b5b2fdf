using Kinerja.Web.Accounts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using System.Threading.RateLimiting;

namespace Kinerja.Web.Limits;

/// <summary>Limits of the site: by source before anything is looked up, by account and agency once they are known.</summary>
public static class LimitExtensions
{
    /// <summary>Services behind <see cref="UseSourceLimits"/> and <see cref="UseCallerLimits"/>.</summary>
    public static IServiceCollection AddKinerjaLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section)
            .Validate(o => o.IsValid, $"Each limit of {LimitOptions.Section} has a Burst and Tokens of 1 or more and a Period of at most a day.")
            .Validate<AccountOptions>((_, accounts) => accounts is { SignInsPerMinute: > 0, MailsPerHour: > 0 }, $"Limits of {AccountOptions.Section} are positive.")
            .ValidateOnStart();
        services.AddSingleton<KeyLookups>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>, AccountOptions>((limits, options, accounts) =>
        {
            limits.OnRejected = (context, _) => new(LimitAnswers.Write(context.HttpContext, Buckets.WaitOf(context.Lease)));
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, int>(http => Counted.Counts(http) ? Buckets.OfSource(http, options.Value.Source) : RateLimitPartition.GetNoLimiter(-1));
            Add(limits, AccountLimitNames.SignIn, RateSettings.Spread(accounts.SignInsPerMinute, TimeSpan.FromMinutes(1)));
            Add(limits, AccountLimitNames.Mail, RateSettings.Spread(accounts.MailsPerHour, TimeSpan.FromHours(1)));
            Add(limits, AccountLimitNames.Registration, options.Value.Registration);
            limits.AddPolicy(OutputLimitNames.Build, http => Buckets.OfSource(http, options.Value.Documents));
            // On the way to a provider and back there are no forms.
            limits.AddPolicy(AccountLimitNames.Provider, http => Buckets.OfSource(http, RateSettings.Spread(2 * accounts.SignInsPerMinute, TimeSpan.FromMinutes(1))));
        });
        return services;
    }

    /// <summary>By source. After who is signed in, so that the page that answers can carry a form of theirs.</summary>
    public static void UseSourceLimits(this IApplicationBuilder app) => app.UseRateLimiter();

    /// <summary>By account and agency, after the caller was let in.</summary>
    public static void UseCallerLimits(this IApplicationBuilder app) => app.UseMiddleware<CallerLimits>();

    // Forms that are sent are counted, pages that are looked at are not.
    private static void Add(RateLimiterOptions limits, string name, RateSettings rate) =>
        limits.AddPolicy(name, http => Counted.Counts(http) ? Buckets.OfSource(http, rate) : RateLimitPartition.GetNoLimiter(-1));
}
