using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Desks.Storage;
using Kinerja.Grains.Scorecards.Periods;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Desks;

/// <summary>Who may do what at a desk, and what it makes of the row. Pure.</summary>
internal static class DeskRules
{
    /// <summary>Figures of one look.</summary>
    public const int MaxFigures = 200;

    /// <summary>Windows of one period that are kept; the audit has them all.</summary>
    public const int KeptWindows = 20;

    /// <summary>Submissions of one period that can have been looked at.</summary>
    public const int MaxSubmission = 10_000;

    /// <summary>The longest window, in days.</summary>
    public const int MaxDays = 366;

    /// <summary>The row after somebody said that a period is ready, or took it back.</summary>
    public static Outcome<DeskState> Ready(DeskState state, SetReady command, DateTimeOffset now)
    {
        if (!Enum.IsDefined(command.Period))
            return PeriodRefusals.PeriodInvalid();
        if (command.Actor.Role != ActorRole.Operator)
            return DeskRefusals.Role(ActorRole.Operator);
        if (command.Note?.Length > Refusals.MaxReason)
            return Refusals.TooLong("note", Refusals.MaxReason);
        var ready = new Dictionary<Period, ReadyMark>(state.Ready);
        if (command.IsReady)
            ready[command.Period] = new(command.Actor.Id, command.Actor.Name, now, Clean(command.Note));
        else
            ready.Remove(command.Period);
        return state with { Ready = ready };
    }

    /// <summary>The row after a window was opened or ended.</summary>
    /// <param name="state">The row.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="today">The date in the region's zone.</param>
    /// <param name="now">The moment.</param>
    public static Outcome<DeskState> Window(DeskState state, SetWindow command, DateOnly today, DateTimeOffset now)
    {
        if (!Enum.IsDefined(command.Period))
            return PeriodRefusals.PeriodInvalid();
        if (command.Actor.Role != ActorRole.Reviewer)
            return DeskRefusals.Role(ActorRole.Reviewer);
        var problems = new List<Problem>();
        if (command.Until is { } until && (until < today || until > today.AddDays(MaxDays)))
            problems.Add(DeskRefusals.DateOutOfRange(today, MaxDays));
        if (string.IsNullOrWhiteSpace(command.Reason))
            problems.Add(Refusals.ReasonRequired("reason"));
        else if (command.Reason.Length > Refusals.MaxReason)
            problems.Add(Refusals.TooLong("reason", Refusals.MaxReason));
        if (problems.Count > 0)
            return Outcome.Refused<DeskState>(problems);

        var window = new PeriodWindow(command.Until, command.Reason.Trim(), command.Actor.Id, command.Actor.Name, now);
        return state with
        {
            Windows = new Dictionary<Period, IReadOnlyList<PeriodWindow>>(state.Windows)
            {
                [command.Period] = [window, .. (state.Windows.GetValueOrDefault(command.Period) ?? []).Take(KeptWindows - 1)],
            },
        };
    }

    /// <summary>The row after figures were looked at.</summary>
    public static Outcome<ChecksState> Checked(ChecksState state, SetChecks command, DateTimeOffset now)
    {
        if (command.Actor.Role != ActorRole.Reviewer)
            return DeskRefusals.Role(ActorRole.Reviewer);
        if (command.Figures.Count > MaxFigures)
            return DeskRefusals.TooMany(MaxFigures);
        foreach (var figure in command.Figures)
        {
            if (!KeyText.IsCode(figure.Indicator))
                return Refusals.NoIndicator(figure.Indicator);
            if (figure.Note?.Length > Refusals.MaxReason)
                return Refusals.TooLong($"figures.{figure.Indicator}", Refusals.MaxReason);
        }

        var checks = new Dictionary<string, SampleCheck>(state.Checks, StringComparer.Ordinal);
        foreach (var figure in command.Figures)
        {
            var (known, note) = (checks.GetValueOrDefault(figure.Indicator), Clean(figure.Note));
            if (!figure.IsChecked && note is null)
                checks.Remove(figure.Indicator);
            else if (known is null || known.IsChecked != figure.IsChecked || known.Note != note)
                checks[figure.Indicator] = new(figure.Indicator, figure.IsChecked, note, command.Actor.Id, command.Actor.Name, now);
        }

        return checks.Count > MaxFigures ? DeskRefusals.TooMany(MaxFigures) : state with { Checks = checks };
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
