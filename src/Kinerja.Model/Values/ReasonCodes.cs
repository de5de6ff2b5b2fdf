namespace Kinerja.Model.Values;

/// <summary>The stable codes of <see cref="Reason"/>. They stand in storage and in the API; never rename one.</summary>
public static class ReasonCodes
{
    /// <summary>The divisor is zero.</summary>
    public const string DivisionByZero = "divisionByZero";

    /// <summary>A component of the formula has not been reported while others have; <c>About</c> names it.</summary>
    public const string ComponentMissing = "componentMissing";

    /// <summary>The formula needs last year's figure and there is none; <c>About</c> names the year when known.</summary>
    public const string NoPreviousYear = "noPreviousYear";

    /// <summary>The target is missing.</summary>
    public const string NoTarget = "noTarget";

    /// <summary>The target is zero where a ratio to it is needed.</summary>
    public const string TargetZero = "targetZero";

    /// <summary>The target is below zero and the policy has no baseline to measure from.</summary>
    public const string TargetNegative = "targetNegative";

    /// <summary>The baseline is missing, or equals the target.</summary>
    public const string NoBaseline = "noBaseline";

    /// <summary>Nobody has confirmed yet whether more or less is better.</summary>
    public const string PolarityUnconfirmed = "polarityUnconfirmed";

    /// <summary>The bounds of a range target are missing or in the wrong order.</summary>
    public const string NoRange = "noRange";

    /// <summary>The realisation is zero where the rule divides by it.</summary>
    public const string RealisationZero = "realisationZero";

    /// <summary>The realisation is below zero where the rule divides by it.</summary>
    public const string RealisationNegative = "realisationNegative";

    /// <summary>The baseline does not lie on the worse side of the target, so measuring from it would turn the direction round.</summary>
    public const string BaselineNotWorse = "baselineNotWorse";

    /// <summary>The result does not fit 28 digits.</summary>
    public const string Overflow = "overflow";

    /// <summary>The indicator has neither a formula nor a direct value.</summary>
    public const string NoFormula = "noFormula";

    /// <summary>Nothing in a sum or average could be counted.</summary>
    public const string NothingToCount = "nothingToCount";

    /// <summary>A dash in the source document; nobody has said yet what it stands for.</summary>
    public const string DashInSource = "dashInSource";

    /// <summary>The cell has several readings as a number and nobody has chosen one yet.</summary>
    public const string NumberAmbiguous = "numberAmbiguous";

    /// <summary>A person said that the figure will come but is not available yet.</summary>
    public const string NotYetAvailable = "notYetAvailable";

    /// <summary>A person said why, in the words of <c>About</c>.</summary>
    public const string Stated = "stated";

    /// <summary>Not due; <c>About</c> is the due date as yyyy-MM-dd when known.</summary>
    public const string DueOn = "dueOn";
}
