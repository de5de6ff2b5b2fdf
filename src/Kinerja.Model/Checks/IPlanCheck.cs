namespace Kinerja.Model.Checks;

/// <summary>One rule of section 7 of the domain rules. Pure: the same plan gives the same findings in the same order.</summary>
public interface IPlanCheck
{
    /// <summary>Number of the rule, 1–13.</summary>
    int Rule { get; }

    /// <summary>Runs over a plan; never throws for any plan.</summary>
    IEnumerable<Finding> Run(PlanCheckContext context);
}
