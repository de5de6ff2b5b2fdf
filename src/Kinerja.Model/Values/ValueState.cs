namespace Kinerja.Model.Values;

/// <summary>What a value is (domain rules, section 2). Zero is a number; missing is never zero.</summary>
public enum ValueState
{
    /// <summary>Due, but nobody has reported it yet. The default, so that an unset value never passes for a number.</summary>
    Missing = 0,

    /// <summary>A number, zero included.</summary>
    Number = 1,

    /// <summary>The measure does not apply to this period.</summary>
    NotApplicable = 2,

    /// <summary>It cannot be computed; the reason says why.</summary>
    NotComputable = 3,

    /// <summary>Its reporting date has not come.</summary>
    NotDue = 4,
}
