using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies;

/// <summary>
/// Changes of the wording of goals and objectives. A wording is no meaning: it changes for all years, as the name of an indicator does, and what was signed or submitted keeps a copy
/// of its own. Pure.
/// </summary>
internal static class WordingChanges
{
    /// <summary>The plan with the wording changed, or what is wrong with it.</summary>
    public static Outcome<Plan> Apply(Plan plan, UpdateWording command)
    {
        if (!Enum.IsDefined(command.Kind))
            return new Problem("choiceUnknown", new("Pilihan ini tidak dikenal.", "There is no such choice."), "kind");
        var isThere = command.Kind == CascadeKind.Goal ? plan.Goals.Any(g => g.Code == command.Code) : plan.Objectives.Any(o => o.Code == command.Code);
        if (!isThere)
            return NotThere(command);
        var name = command.Name is null ? null : OneLine(command.Name);
        if (Check(command, name).ToList() is { Count: > 0 } problems)
            return Outcome.Refused<Plan>(problems);

        var number = command.Number is null ? null : OneLine(command.Number);
        return command.Kind == CascadeKind.Goal
            ? plan with { Goals = [.. plan.Goals.Select(g => g.Code == command.Code ? With(g, name, number) : g)] }
            : plan with { Objectives = [.. plan.Objectives.Select(o => o.Code == command.Code ? With(o, name, number) : o)] };
    }

    /// <summary>A wording as it is kept: one line of what can be seen, with one blank between words.</summary>
    private static string OneLine(string text) => string.Join(' ', PlainText.Line(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Goal With(Goal goal, string? name, string? number) => goal with
    {
        Name = name ?? goal.Name,
        OriginalName = Original(goal.Name, goal.OriginalName, name),
        Number = Number(goal.Number, number),
    };

    private static Objective With(Objective objective, string? name, string? number) => objective with
    {
        Name = name ?? objective.Name,
        OriginalName = Original(objective.Name, objective.OriginalName, name),
        Number = Number(objective.Number, number),
    };

    // What the document said stays beside what a person made of it, and is not kept twice once both say the same again.
    private static string? Original(string was, string? original, string? name) =>
        name is null || name == was ? original : (original ?? was) is var first && first == name ? null : first;

    private static string? Number(string? was, string? number) => number switch { null => was, "" => null, _ => number };

    private static IEnumerable<Problem> Check(UpdateWording command, string? name)
    {
        if (name?.Length == 0)
            yield return Refusals.Required("name");
        if (name?.Length > PlanRules.MaxName)
            yield return Refusals.TooLong("name", PlanRules.MaxName);
        if (command.Number is { } number && OneLine(number).Length > CardChanges.MaxUnit)
            yield return Refusals.TooLong("number", CardChanges.MaxUnit);
        if (command.Reason?.Length > Refusals.MaxReason)
            yield return Refusals.TooLong("reason", Refusals.MaxReason);
    }

    private static Problem NotThere(UpdateWording command) => command.Kind == CascadeKind.Goal
        ? new("noGoal", new($"Rencana tidak memuat tujuan {command.Code}.", $"The plan has no goal {command.Code}."), "code", ProblemKind.NotFound)
        : new("noObjective", new($"Rencana tidak memuat sasaran {command.Code}.", $"The plan has no objective {command.Code}."), "code", ProblemKind.NotFound);
}
