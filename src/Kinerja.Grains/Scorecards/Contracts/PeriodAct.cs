using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>What is done with a period as a whole.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PeriodAct>))]
public enum PeriodAct
{
    /// <summary>The agency submits it: figures are frozen. From open or returned.</summary>
    Submit = 0,

    /// <summary>It is given back with a reason or with comments at cells. From submitted.</summary>
    Return = 1,

    /// <summary>The reviewer verifies the frozen figures. From submitted.</summary>
    Verify = 2,

    /// <summary>The verified figures are shown to everybody. From verified.</summary>
    Publish = 3,

    /// <summary>It is opened again, with a reason. From verified, published or locked.</summary>
    Unlock = 4,

    /// <summary>The published period is put away. From published.</summary>
    Lock = 5,
}
