using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Checks;
using Kinerja.Model.Plans;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Components.Pages.Findings;

/// <summary>What findings are shown within: the plan or draft they are about, the decisions, and the form that was sent.</summary>
public sealed record FindingScope
{
    /// <summary>The plan or the draft.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Decisions by finding id.</summary>
    public required IReadOnlyDictionary<string, FindingDecision> Decisions { get; init; }

    /// <summary>True where who reads may decide.</summary>
    public bool MayDecide { get; init; } = true;

    /// <summary>True where a decision may put something else in place: a plan, not a draft.</summary>
    public bool MayCorrect { get; init; }

    /// <summary>Address of the view of the source; empty on that page itself, null when it is not known.</summary>
    public string? Source { get; init; }

    /// <summary>Address of the section with the cards; null where there is none.</summary>
    public string? Cards { get; init; }

    /// <summary>Zone for times.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Operation id of the page.</summary>
    public required string Operation { get; init; }

    /// <summary>Revision the page shows.</summary>
    public required long Revision { get; init; }

    /// <summary>What was sent, when it was refused.</summary>
    public required FormValues Form { get; init; }

    /// <summary>What was wrong with it.</summary>
    public required IReadOnlyList<FieldError> Errors { get; init; }

    /// <summary>True when the form about this finding was sent and refused.</summary>
    public bool IsSent(Finding finding) => Form.Has(DecisionFields.Decision) && Form[DecisionFields.Finding] == finding.Id;

    /// <summary>True when the form about this group was sent and refused.</summary>
    public bool IsSent(int rule) => Form.Has(DecisionFields.Decision) && Form[DecisionFields.Rule] == DecisionFields.RuleCode(rule);

    /// <summary>The error at a field.</summary>
    public string? Error(string id) => Errors.FirstOrDefault(e => e.Field == id)?.Message;
}
