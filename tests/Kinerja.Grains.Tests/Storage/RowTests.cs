using System.Text.Json;
using System.Text.Json.Nodes;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Conversations.Storage;
using Kinerja.Grains.Evidence.Storage;
using Kinerja.Grains.Imports.Storage;
using Kinerja.Grains.Indicators.Storage;
using Kinerja.Grains.Models.Storage;
using Kinerja.Grains.Overviews.Storage;
using Kinerja.Grains.Rollups.Storage;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Testing;

namespace Kinerja.Grains.Tests.Storage;

/// <summary>
/// The form of the rows. A file of <c>Golden</c> is a row as an installation may hold it: it must be read for ever. A field that is new is added to the file;
/// a name that is there is never changed.
/// </summary>
public sealed class RowTests
{
    private static readonly JsonSerializerOptions Indented = new(StorageJson.Options) { WriteIndented = true };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_written_with_the_names_of_the_golden_file(string name, Type type)
    {
        var written = JsonSerializer.Serialize(Filler.Fill(type), type, Indented);
        var path = PathOf(name);
        if (!File.Exists(path))
        {
            File.WriteAllText(path, written + "\n");
            Assert.Fail($"{name} was not there and has been written. Read it, and add it.");
        }

        JsonContent.AssertHolds(Golden(name), JsonNode.Parse(written)!, name);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_read_back_with_all_its_content(string name, Type type)
    {
        var read = JsonSerializer.Deserialize(Golden(name), type, StorageJson.Options)!;
        JsonContent.AssertHolds(Golden(name), JsonSerializer.SerializeToNode(read, type, StorageJson.Options)!, name);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_names_its_shape_and_no_net_type(string name, Type type)
    {
        Assert.NotNull(Golden(name)["schema"]);
        Assert.DoesNotContain("Kinerja.", Golden(name).ToJsonString());
        Assert.DoesNotContain("System.", Golden(name).ToJsonString());
        Assert.True((int)type.GetProperty("Schema")!.GetValue(Activator.CreateInstance(type))! >= 1);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_with_fewer_or_more_fields_is_read(string name, Type type)
    {
        Assert.NotNull(JsonSerializer.Deserialize("{}", type, StorageJson.Options));
        var json = Golden(name).AsObject();
        json["notYetKnown"] = new JsonObject { ["x"] = 1 };
        var read = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize(json, type, StorageJson.Options), type, StorageJson.Options)!;
        JsonContent.AssertHolds(Golden(name), read, name);
    }

    public static TheoryData<string, Type> Rows() => new()
    {
        { "agency.json", typeof(AgencyState) },
        { "indicator-year.json", typeof(IndicatorYearState) },
        { "history-page.json", typeof(HistoryPageState) },
        { "scorecard-marks.json", typeof(MarksState) },
        { "scorecard-snapshot.json", typeof(SnapshotState) },
        { "indicator-model.json", typeof(ModelState) },
        { "overview-snapshot.json", typeof(OverviewSnapshotState) },
        { "overview-parts.json", typeof(OverviewPartsState) },
        { "region-years.json", typeof(RegionYearsState) },
        { "scorecard-periods.json", typeof(PeriodsState) },
        { "scorecard-frozen.json", typeof(FrozenState) },
        { "scorecard-comments.json", typeof(CommentsState) },
        { "scorecard-evidence.json", typeof(EvidenceListState) },
        { "conversation.json", typeof(ConversationState) },
        { "conversation-page.json", typeof(ConversationPageState) },
        { "evidence.json", typeof(EvidenceState) },
        { "evidence-space.json", typeof(EvidenceSpaceState) },
        { "import.json", typeof(ImportState) },
        { "import-content.json", typeof(ContentState) },
    };

    private static string PathOf(string name) => Repository.PathOf("tests", "Kinerja.Grains.Tests", "Golden", name);

    private static JsonNode Golden(string name) => JsonNode.Parse(File.ReadAllText(PathOf(name)))!;
}
