using System.Text;
using System.Text.Json;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Tests.Storage;

/// <summary>A large plan fits a row, a small one can be read in it.</summary>
public sealed class PackedJsonConverterTests
{
    [Fact]
    public void A_small_plan_stands_in_the_row_as_it_is()
    {
        var json = Encoding.UTF8.GetString(StorageJson.Bytes(new AgencyState { Plan = Samples.Plan() }));
        Assert.Contains("Persentase koperasi sehat", json);
        Assert.DoesNotContain("brotli", json);
    }

    [Fact]
    public void The_largest_plan_that_is_accepted_fits_a_row()
    {
        var state = new AgencyState { Plan = Largest() };
        var bytes = StorageJson.Bytes(state);
        Assert.InRange(bytes.Length, 1, RowLimits.MaxBytes);
        Assert.Contains("{\"brotli\":\"", Encoding.UTF8.GetString(bytes));

        var read = JsonSerializer.Deserialize<AgencyState>(bytes, StorageJson.Options)!;
        Assert.True(StorageJson.Same(state.Plan, read.Plan));
    }

    [Fact]
    public void A_packed_part_that_grows_beyond_measure_is_refused()
    {
        using var packed = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            var blank = new byte[1 << 20];
            Array.Fill(blank, (byte)' ');
            for (var i = 0; i <= PackedJsonConverter<Plan>.MaxUnpacked >> 20; i++)
                brotli.Write(blank);
        }

        var row = "{\"schema\":1,\"plan\":{\"brotli\":\"" + Convert.ToBase64String(packed.ToArray()) + "\"}}";
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AgencyState>(row, StorageJson.Options));
    }

    /// <summary>All bounds at once, with a target for each period, texts of the usual length and figures that do not repeat.</summary>
    internal static Plan Largest()
    {
        var random = new Random(1);
        var years = Enumerable.Range(2001, Kinerja.Grains.Agencies.PlanRules.MaxYears).ToList();
        var indicators = Enumerable.Range(1, Kinerja.Grains.Agencies.PlanRules.MaxIndicators).Select(i => Samples.Plan().Indicators[2] with
        {
            Code = $"iku-{i}",
            Name = $"Persentase layanan nomor {i} yang memenuhi standar pelayanan minimal di seluruh kecamatan",
        }).ToList();
        return Samples.Plan() with
        {
            Header = Samples.Plan().Header with { Years = years, BaseYear = years[0] },
            Indicators = [.. indicators],
            Programmes = [],
            Targets =
            [
                .. indicators.SelectMany(i => years.Select(y => new PlanTarget
                {
                    Indicator = i.Code,
                    Year = y,
                    Value = TypedValue.Of(random.Next(1, 10_000) / 100m),
                    Text = "12,34",
                    Source = SourceLocation.AtLine(i.Code.Length + y, 7),
                })),
            ],
        };
    }
}
