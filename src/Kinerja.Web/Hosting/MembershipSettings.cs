using Orleans.Configuration;

namespace Kinerja.Web.Hosting;

/// <summary>
/// How quickly silos notice that one of them is gone (configuration section <c>Kinerja:Membership</c>). The defaults were chosen by measurement; the table and
/// the reasons are in docs/adr/0011-membership-settings.md.
/// </summary>
public sealed class MembershipSettings
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Membership";

    /// <summary>How long a silo first waits for the answer to a probe, and the pause between probes; adapted to what is observed, between half of this and <see cref="LongestProbe"/>.</summary>
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How far the time-out is stretched on a busy machine. A silo that has sent anything within this time, for each probe that it may miss, is not voted dead: a hanging one is noticed no sooner.</summary>
    public TimeSpan LongestProbe { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Missed probes after which a silo votes another one dead.</summary>
    public int MissedProbes { get; set; } = 3;

    /// <summary>Votes after which a silo is dead; with two silos left, one is enough by Orleans' own rule.</summary>
    public int Votes { get; set; } = 2;

    /// <summary>How often a silo writes that it is alive. Three missed ones and a starting silo no longer waits for it.</summary>
    public TimeSpan HeartbeatPeriod { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often a silo reads the table without being told; news travels faster, this is for news that got lost.</summary>
    public TimeSpan TableRefresh { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a silo tries to join before it gives up and its process ends.</summary>
    public TimeSpan JoinLimit { get; set; } = TimeSpan.FromMinutes(2);

    internal void Apply(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = ProbeTimeout;
        options.MaxProbeTimeout = ProbeTimeout > LongestProbe ? ProbeTimeout : LongestProbe;
        options.NumMissedProbesLimit = MissedProbes;
        options.NumVotesForDeathDeclaration = Votes;
        options.IAmAliveTablePublishTimeout = HeartbeatPeriod;
        options.TableRefreshTimeout = TableRefresh;
        options.MaxJoinAttemptTime = JoinLimit;
        options.DefunctSiloExpiration = TimeSpan.FromDays(1);
    }
}
