using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kinerja.Grains.Shared;

/// <summary>
/// How long a grain waits for the reminder service. One whose first look at its table failed lets callers wait for 20 s and tries again after 30 s; the grain answers
/// nobody while it waits.
/// </summary>
public sealed class ReminderPatience
{
    /// <summary>Longest wait for one answer. Default 3 s.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromSeconds(3);
}

/// <summary>Waits for the reminder service as long as this silo has patience.</summary>
internal static class ReminderPatienceExtensions
{
    /// <summary>Waits for an answer of the reminder service.</summary>
    /// <exception cref="TimeoutException">None came in time; what was asked for may still happen.</exception>
    public static Task<T> InTime<T>(this Task<T> answer, IGrainBase grain) => answer.WaitAsync(Longest(grain));

    /// <inheritdoc cref="InTime{T}(Task{T}, IGrainBase)"/>
    public static Task InTime(this Task answer, IGrainBase grain) => answer.WaitAsync(Longest(grain));

    private static TimeSpan Longest(IGrainBase grain) => grain.GrainContext.ActivationServices.GetRequiredService<IOptions<ReminderPatience>>().Value.Longest;
}
