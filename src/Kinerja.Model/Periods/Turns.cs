namespace Kinerja.Model.Periods;

/// <summary>Whose turn it is (domain rules, section 9: operator → head → reviewer). Pure.</summary>
public static class Turns
{
    /// <summary>Whose turn it is.</summary>
    /// <param name="status">Where the period stands.</param>
    /// <param name="isReady">True when an operator has said that it is ready.</param>
    public static Turn Of(PeriodStatus status, bool isReady) => status switch
    {
        PeriodStatus.Open or PeriodStatus.Returned => isReady ? Turn.Head : Turn.Operator,
        PeriodStatus.Submitted => Turn.Reviewer,
        PeriodStatus.Verified => Turn.Publisher,
        _ => Turn.Nobody,
    };
}
