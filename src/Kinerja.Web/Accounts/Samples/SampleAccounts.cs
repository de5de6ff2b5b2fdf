using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Application.Demo;
using Microsoft.AspNetCore.Identity;

namespace Kinerja.Web.Accounts.Samples;

/// <summary>
/// Makes the people of the example and gives them their roles. In development only, with the example: whoever opens the sign-in page of such a site may be any of them. They have no password.
/// </summary>
internal sealed partial class SampleAccounts(IServiceScopeFactory scopes, IGrainFactory grains, TimeProvider time, ILogger<SampleAccounts> logger) : BackgroundService
{
    private static readonly Actor Loader = new("contoh", "Data contoh", IsSample: true);

    /// <summary>The account of a sample person; null while it is not there yet.</summary>
    public async Task<AccountUser?> Find(string code)
    {
        await using var scope = scopes.CreateAsyncScope();
        return SampleAccount.All.FirstOrDefault(a => a.Code == code) is { } sample ? await Users(scope).FindByEmailAsync(sample.Email) : null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var sample in SampleAccount.All)
            await SampleRetry.UntilItWorks(() => Make(sample), e => LogRetry(logger, e), time, stoppingToken);
        foreach (var sample in SampleAccount.All)
            await SampleRetry.UntilItWorks(() => Give(sample), e => LogRetry(logger, e), time, stoppingToken);
        LogReady(logger);
    }

    private async Task Make(SampleAccount sample)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await Users(scope).FindByEmailAsync(sample.Email) is { Credentials.IsConfirmed: true })
            return;
        var user = new AccountUser(sample.Name, sample.Email);
        user.Credentials = user.Credentials with { IsConfirmed = true };
        var made = await Users(scope).CreateAsync(user);
        if (!made.Succeeded)
            throw new InvalidOperationException($"The sample account {sample.Code} was refused: {string.Join(", ", made.Errors.Select(e => e.Code))}");
    }

    private async Task Give(SampleAccount sample)
    {
        using var service = Callers.Use(Caller.Service(ServiceNames.SamplePeople));
        var account = (await grains.FindByEmail(sample.Email))!;
        // First where to look, then what is there.
        await grains.Account(account.Id).AddScope(sample.Scope);
        var given = await grains.GetGrain<IMembers>(sample.Scope).Give(new() { OperationId = $"contoh-{sample.Code}", Account = account.Id, Name = sample.Name, Role = sample.Role, Actor = Loader });
        if (!given.IsOk)
            throw new InvalidOperationException($"The role of {sample.Code} was refused: {given.Problem.Code}");
    }

    private static UserManager<AccountUser> Users(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<UserManager<AccountUser>>();

    [LoggerMessage(Level = LogLevel.Information, Message = "The people of the example are there.")]
    private static partial void LogReady(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The people of the example could not be made yet; trying again.")]
    private static partial void LogRetry(ILogger logger, Exception exception);
}
