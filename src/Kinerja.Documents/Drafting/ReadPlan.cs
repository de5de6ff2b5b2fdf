using Kinerja.Documents.Reading;
using Kinerja.Model.Imports;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>Everything read so far. Names are found again by their folded form, so that several tables speak of the same things.</summary>
/// <param name="budget">Counts figures.</param>
internal sealed class ReadPlan(ReadingBudget budget)
{
    private const string NoProgramme = "(program tidak disebut)";

    private readonly NameIndex<ReadGoal> _goals = new();
    private readonly NameIndex<ReadObjective> _objectives = new();
    private readonly NameIndex<ReadProgramme> _programmes = new();
    private readonly NameIndex<ReadActivity> _activities = new();

    public string? Title { get; set; }

    public string? Agency { get; set; }

    public string? Region { get; set; }

    public string? Vision { get; set; }

    public List<Mission> Missions { get; } = [];

    public List<ReadGoal> Goals { get; } = [];

    public List<ReadObjective> Objectives { get; } = [];

    public List<ReadProgramme> Programmes { get; } = [];

    public List<ReadIndicator> Indicators { get; } = [];

    public SortedSet<int> Years { get; } = [];

    public int? BaseYear { get; set; }

    /// <summary>What the heading of the base column says by itself; null when it leaves it open.</summary>
    public bool? BaseIsRealisation { get; set; }

    public ReadText? BaseHeading { get; set; }

    public Signatory? Signatory { get; set; }

    public List<NotUnderstood> NotUnderstood { get; } = [];

    public List<Text> Remarks { get; } = [];

    public ReadGoal? CurrentGoal { get; set; }

    public ReadObjective? CurrentObjective { get; set; }

    public ReadProgramme? CurrentProgramme { get; set; }

    public ReadActivity? CurrentActivity { get; set; }

    public ReadActivity? CurrentSubActivity { get; set; }

    /// <summary>Notes something that found no place.</summary>
    public void Miss(string text, SourceLocation source, string id, string en) => NotUnderstood.Add(new(text.Trim(), source, new(id, en)));

    /// <summary>True when a limit was passed; what was read is then of no use.</summary>
    public bool IsTooLarge => budget.Exceeded is not null;

    /// <summary>One more line has been read.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public void Line() => budget.Advance();

    /// <summary>Gives an indicator a figure, if the document may hold one more.</summary>
    public void Figure(ReadIndicator indicator, ReadCell cell)
    {
        if (budget.Figure())
            indicator.Cells.Add(cell);
    }

    /// <summary>Notes how something was read.</summary>
    public void Remark(string id, string en) => Remarks.Add(new(id, en));

    /// <summary>The goal of a name, known or new; it becomes the current one.</summary>
    public ReadGoal Goal(CellName name, GoalLevel level)
    {
        var goal = _goals.Find(name.Name, g => g.Level == level);
        if (goal is null)
            Goals.Add(goal = _goals.Add(name.Name, new() { Name = name.Name, Number = name.Number, Original = name.Original, Level = level, Source = name.Source }));
        goal.Number ??= name.Number;
        if (level == GoalLevel.Agency)
        {
            if (!ReferenceEquals(CurrentGoal, goal))
                CurrentObjective = null;
            CurrentGoal = goal;
        }

        return goal;
    }

    /// <summary>The objective of a name, known or new; it becomes the current one.</summary>
    public ReadObjective Objective(CellName name)
    {
        var objective = _objectives.Find(name.Name, o => o.Goal is null || CurrentGoal is null || ReferenceEquals(o.Goal, CurrentGoal));
        if (objective is null)
            Objectives.Add(objective = _objectives.Add(name.Name, new() { Name = name.Name, Number = name.Number, Original = name.Original }));
        objective.Number ??= name.Number;
        objective.Goal ??= CurrentGoal;
        objective.Sources.Add(name.Source);
        if (!ReferenceEquals(CurrentObjective, objective))
            (CurrentProgramme, CurrentActivity, CurrentSubActivity) = (null, null, null);
        return CurrentObjective = objective;
    }

    /// <summary>The programme of a name under the current objective, known or new; it becomes the current one.</summary>
    public ReadProgramme Programme(CellName name)
    {
        var programme = _programmes.Find(name.Name, p => p.Objective is null || CurrentObjective is null || ReferenceEquals(p.Objective, CurrentObjective));
        if (programme is null)
            Programmes.Add(programme = _programmes.Add(name.Name, new() { Name = name.Name, Original = name.Original, Source = name.Source }));
        programme.Objective ??= CurrentObjective;
        if (!ReferenceEquals(CurrentProgramme, programme))
            (CurrentActivity, CurrentSubActivity) = (null, null);
        return CurrentProgramme = programme;
    }

    /// <summary>The activity of a name under the current programme; the same name under another programme is another activity.</summary>
    public ReadActivity Activity(CellName name)
    {
        var activity = FindOrAdd(name, null);
        CurrentSubActivity = null;
        return CurrentActivity = activity;
    }

    /// <summary>The sub-activity of a name under the current activity.</summary>
    public ReadActivity SubActivity(CellName name) => CurrentSubActivity = FindOrAdd(name, CurrentActivity);

    private ReadActivity FindOrAdd(CellName name, ReadActivity? parent)
    {
        var programme = CurrentProgramme ?? WithoutName(name);
        var activity = _activities.Find(name.Name, a => ReferenceEquals(a.Programme, programme) && ReferenceEquals(a.Parent, parent));
        if (activity is null)
        {
            activity = new() { Name = name.Name, Original = name.Original, Programme = programme, Parent = parent, Source = name.Source };
            programme.Activities.Add(_activities.Add(name.Name, activity));
        }

        return activity;
    }

    /// <summary>Activities of a document that names no programme stand under one that says so.</summary>
    private ReadProgramme WithoutName(CellName activity)
    {
        var programme = Programmes.Find(p => p.Source is null && ReferenceEquals(p.Objective, CurrentObjective));
        if (programme is null)
        {
            Programmes.Add(programme = new() { Name = NoProgramme, Objective = CurrentObjective });
            var place = Places.Of(activity.Source);
            Remark(
                $"{place.Id}: dokumen tidak menyebut program untuk kegiatan ini; kegiatan diletakkan di bawah “{NoProgramme}”.",
                $"{place.En}: the document names no programme for this activity; it stands under “{NoProgramme}”.");
        }

        return CurrentProgramme = programme;
    }
}
