using Kinerja.Grains.Access;
using Kinerja.Grains.Agencies;
using Kinerja.Grains.Evidence;
using Kinerja.Grains.Notifications;
using Kinerja.Grains.Onboarding;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Storage;

namespace Kinerja.Grains;

/// <summary>Adds the grains of the product to a silo.</summary>
public static class GrainsExtensions
{
    /// <summary>
    /// Registers what the grains need: the clock, the form of their rows, and how roll-ups work. The host itself adds the grain storage named
    /// <see cref="StorageNames.Provider"/>, which takes the form of the rows from here, and a reminder service: what was begun is finished after a crash.
    /// </summary>
    /// <param name="builder">The silo.</param>
    /// <param name="rollups">Changes how roll-ups save and pull; null leaves the defaults.</param>
    public static ISiloBuilder AddKinerjaGrains(this ISiloBuilder builder, Action<RollupOptions>? rollups = null)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddOutgoingGrainCallFilter<EndingCalls>();
        builder.AddIncomingGrainCallFilter<OneActivation>();
        builder.AddGate();
        builder.Services.AddKeyedSingleton<IGrainStorageSerializer, StorageSerializer>(StorageNames.Provider);
        builder.Services.AddOptions<RollupOptions>()
            .Validate(o => o is { MaxUnsaved: > 0, Parallelism: > 0 } && o.Quiet > TimeSpan.Zero && o.Sweep > TimeSpan.Zero, "Options of roll-ups are positive.");
        builder.Services.AddOptions<ReminderPatience>().Validate(o => o.Longest > TimeSpan.Zero, "Patience with reminders is positive.");
        builder.Services.AddOptions<PushOptions>().Validate(o => o.Reminder > TimeSpan.Zero, "Options of pushes are positive.");
        builder.Services.TryAddSingleton<INewsPort, NewsPort>();
        builder.Services.AddOptions<NoticeOptions>().Validate(
            o => o is { Look.Ticks: > 0, LookAtAll.Ticks: > 0, Retry.Ticks: > 0, Wake.Ticks: > 0, Grouped.Ticks: >= 0, MailTries: > 0, DueHour: >= 0 and <= 23 }, "Options of notices are positive.");
        builder.Services.TryAddSingleton<IRoleGiver, RoleGiver>();
        builder.Services.AddOptions<OnboardingOptions>().Validate(
            o => o is { Life.Ticks: > 0, Hold.Ticks: > 0, Invitation.Ticks: > 0, Reminder.Ticks: > 0, Expiry.Ticks: > 0, Retry.Ticks: > 0 }, "Options of newcomers are positive.");
        builder.Services.TryAddSingleton<IEvidenceScanner, NoScanner>();
        builder.Services.AddOptions<EvidenceOptions>().Validate(
            o => o is { MaxFileBytes: > 0, QuotaBytes: > 0, ScanTries: > 0, UploadLife.Ticks: > 0, Pause.Ticks: > 0, Reminder.Ticks: > 0, ScanLimit.Ticks: > 0 }, "Options of evidence are positive.");
        if (rollups is not null)
            builder.Services.Configure(rollups);
        return builder;
    }
}
