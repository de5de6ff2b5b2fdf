using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Notifications;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Accounts;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Microsoft.Extensions.DependencyInjection;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Notifications;

/// <summary>An agency with people, a clock that can be moved, and mails that are written down.</summary>
internal sealed class NewsWorld : IAsyncDisposable
{
    public const string Agency = "35.08|dinas-kabar";

    /// <summary>The year that people report. Clocks of a silo only go forwards, so its end is reached from now.</summary>
    public static int Year { get; } = TimeProvider.System.GetUtcNow().Year;

    private NewsWorld(KinerjaCluster cluster, MovedTime time, RecordedMails mails) => (Cluster, Time, Mails) = (cluster, time, mails);

    public KinerjaCluster Cluster { get; }

    public MovedTime Time { get; }

    public RecordedMails Mails { get; }

    public Actor Operator { get; private set; } = null!;

    public Actor Head { get; private set; } = null!;

    public Actor Reviewer { get; private set; } = null!;

    /// <summary>Starts one; without news nothing happens unless the test says so.</summary>
    public static async Task<NewsWorld> Start(Support.Storage storage, bool news = false, Action<NoticeOptions>? options = null, Action<IServiceCollection>? more = null)
    {
        var (time, mails) = (new MovedTime(), new RecordedMails());
        time.To(At(1, 2, 3)); // the year is over and nothing of it is due yet
        var cluster = await KinerjaCluster.Start(storage, news: news, services: services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.AddSingleton<INoticeMailer>(mails);
            if (options is not null)
                services.Configure(options);
            more?.Invoke(services);
        });
        var world = new NewsWorld(cluster, time, mails);
        await cluster.WithPlan(Agency, Plan());
        await cluster.Fill(Agency, Year);
        world.Operator = await world.Person(Agency, ActorRole.Operator);
        world.Head = await world.Person(Agency, ActorRole.Head);
        world.Reviewer = await world.Person("35.08", ActorRole.Reviewer);
        return world;
    }

    /// <summary>Somebody with a confirmed account and a role.</summary>
    public async Task<Actor> Person(string scope, ActorRole role)
    {
        var account = await Cluster.Cluster.Client.Confirmed(AccountSamples.NewEmail());
        var person = new Actor(account.GetPrimaryKeyString(), "Siti Rahayu", Role: role);
        (await Members(scope).Give(new() { OperationId = Operation(), Account = person.Id, Name = person.Name, Role = role, Actor = Someone })).Ok();
        return person;
    }

    public IMembers Members(string scope) => Cluster.Cluster.Client.GetGrain<IMembers>(scope);

    public IInbox Inbox(Actor person) => Cluster.Cluster.Client.GetGrain<IInbox>(person.Id);

    public INotifier Notifier => Cluster.Cluster.Client.GetGrain<INotifier>(Agency);

    /// <summary>The reminder of the agency rings.</summary>
    public Task Look() => Notifier.AsReference<IRemindable>().ReceiveReminder("news", default);

    /// <summary>The reminder of an inbox rings.</summary>
    public Task Send(Actor person) => Inbox(person).AsReference<IRemindable>().ReceiveReminder("mails", default);

    /// <summary>A step of the year.</summary>
    public async Task Step(PeriodAct act, Period period = Period.Year) =>
        (await Cluster.Periods(Agency, Year).Change(Samples.Step(act, period, act == PeriodAct.Submit ? Head : Reviewer))).Ok();

    /// <summary>What somebody was told, oldest first.</summary>
    public async Task<IReadOnlyList<NewsItem>> Told(Actor person) => [.. (await Inbox(person).Get()).Items.Reverse().Select(i => i.News)];

    /// <summary>The kinds of what somebody was told, oldest first.</summary>
    public async Task<IReadOnlyList<NewsKind>> Kinds(Actor person) => [.. (await Told(person)).Select(n => n.Kind)];

    /// <summary>What was in mails to somebody, by their numbers.</summary>
    public async Task<IReadOnlyList<long>> Mailed(Actor person)
    {
        var address = (await Cluster.Cluster.Client.Account(person.Id).Get())!.Credentials.Email;
        return [.. Mails.All.Where(m => m.To == address).SelectMany(m => m.Notices).Select(n => n.Number)];
    }

    /// <summary>A moment of the year after, UTC. The last quarter and the year are due on 15 January there.</summary>
    public static DateTimeOffset At(int month, int day, int hour, int minute = 0) => new(Year + 1, month, day, hour, minute, 0, TimeSpan.Zero);

    /// <summary>The plan of the samples, moved to the years around this one.</summary>
    private static Plan Plan()
    {
        var (plan, years) = (Samples.Plan(), Year - 2014);
        return plan with
        {
            Header = plan.Header with { Years = [.. plan.Header.Years.Select(y => y + years)], BaseYear = plan.Header.BaseYear + years },
            Targets = [.. plan.Targets.Select(t => t with { Year = t.Year + years })],
        };
    }

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
