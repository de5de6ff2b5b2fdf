using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Audit;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Plans;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Audit;

/// <summary>What the audit keeps of a command.</summary>
public sealed class AuditContentTests
{
    [Fact]
    public void A_small_command_is_kept_as_it_is_without_who_and_under_which_id()
    {
        var text = AuditContent.Of(Report(17, reason: "koreksi"))!;

        Assert.StartsWith("{\"values\":[{\"period\":\"year\"", text, StringComparison.Ordinal);
        Assert.Contains("koreksi", text, StringComparison.Ordinal);
        Assert.DoesNotContain("op-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Siti", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_numbers_of_people_are_left_out()
    {
        var given = AuditContent.Of(new GiveRole { OperationId = "op-1", Account = "abc", Name = "Sri Wahyuni", Role = ActorRole.Head, Actor = Someone })!;
        Assert.Equal("{\"account\":\"abc\",\"role\":\"head\"}", given);

        var plan = Plan() with { Signatory = new("Kepala Dinas", "Sri Wahyuni", "196501011990031001") };
        var applied = AuditContent.Of(Apply(plan))!;
        Assert.DoesNotContain("Wahyuni", applied, StringComparison.Ordinal);
        Assert.DoesNotContain("196501011990031001", AuditContent.Of(Report(1, reason: "NIP 196501011990031001"))!, StringComparison.Ordinal);
        Assert.DoesNotContain("031001", AuditContent.Of(Report(1, reason: "19650101 199003 1 001"))!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_large_is_named_by_its_size_and_hash()
    {
        var kept = AuditContent.Of(new KeepDocument { OperationId = "op-1", Name = "iku.txt", Kind = "text", Content = new byte[5_000], Actor = Someone })!;
        Assert.Contains("\"bytes\":5000", kept, StringComparison.Ordinal);

        var applied = AuditContent.Of(Apply())!;
        Assert.Matches("^\\{\"bytes\":[0-9]+,\"sha256\":\"[0-9a-f]{64}\"\\}$", applied);
        Assert.NotEqual(applied, AuditContent.Of(Apply(Plan(6m))));
        Assert.InRange(AuditContent.Of(Report(1, reason: new('x', 100_000)))!.Length, 200, AuditLimits.MaxContent);
    }

    [Fact]
    public void A_command_that_cannot_be_read_does_not_stand_in_the_way() => Assert.Null(AuditContent.Of(new Plan[3, 2]));

    [Fact]
    public void Half_a_character_comes_back_from_the_row_as_it_was_hashed()
    {
        var fitted = AuditLimits.Fitted(new() { OperationId = "op-1", Action = "x", ActorName = "Siti \ud83d" });
        Assert.Equal(fitted, Kinerja.Grains.Storage.StorageJson.Bytes(fitted) is var bytes ? System.Text.Json.JsonSerializer.Deserialize<Kinerja.Grains.Audit.Contracts.AuditEvent>(bytes, Kinerja.Grains.Storage.StorageJson.Options) : null);
    }
}
