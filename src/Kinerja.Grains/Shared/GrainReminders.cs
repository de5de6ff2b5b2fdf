using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kinerja.Grains.Shared;

/// <summary>What grains ask of the reminder service, waited for as long as this silo has patience (<see cref="ReminderPatience"/>).</summary>
internal static class GrainReminders
{
    /// <summary>Waits for an answer of the reminder service.</summary>
    /// <exception cref="TimeoutException">None came in time; what was asked for may still happen.</exception>
    public static Task<T> InTime<T>(this Task<T> answer, IGrainBase grain) => answer.WaitAsync(Longest(grain));

    /// <inheritdoc cref="InTime{T}(Task{T}, IGrainBase)"/>
    public static Task InTime(this Task answer, IGrainBase grain) => answer.WaitAsync(Longest(grain));

    /// <summary>Sets a reminder unless it is set. One that is there is left alone: whoever set it anew each time would put off its ringing for ever.</summary>
    /// <exception cref="TimeoutException">No answer came in time.</exception>
    public static async Task SetUnlessThere(this IGrainBase grain, string name, TimeSpan due, TimeSpan period)
    {
        if (await grain.GetReminder(name).InTime(grain) is null)
            await grain.RegisterOrUpdateReminder(name, due, period).InTime(grain);
    }

    /// <summary>Ends a reminder if there is one.</summary>
    /// <exception cref="TimeoutException">No answer came in time.</exception>
    public static async Task EndIfThere(this IGrainBase grain, string name)
    {
        if (await grain.GetReminder(name).InTime(grain) is { } reminder)
            await grain.UnregisterReminder(reminder).InTime(grain);
    }

    private static TimeSpan Longest(IGrainBase grain) => grain.GrainContext.ActivationServices.GetRequiredService<IOptions<ReminderPatience>>().Value.Longest;
}
