using Kinerja.Documents.Outputs.Building;
using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Tests.Outputs.Building;

/// <summary>What documents of the tests are made from.</summary>
internal static class Inputs
{
    public static OutputAgency Agency { get; } = new("35.08", "dinkop-um", "Dinas Koperasi dan Usaha Mikro", "Kabupaten Lumajang");

    public static OutputInput Of(Plan plan, int year = 2019) => new() { Agency = Agency, Plan = plan, Year = year };

    public static OutputInput Lumajang { get; } = Of(LumajangDocument.Plan);
}
