using System.Security.Cryptography;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Tests.Support;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>A document is kept as it was brought, with the answers given so far.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class ImportTests(SharedCluster shared)
{
    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _key = $"{SharedCluster.NewAgency()}|imp-1";

    [Theory]
    [InlineData(1)]
    [InlineData(450_000)]
    [InlineData(450_001)]
    [InlineData(900_000)]
    public async Task A_document_comes_back_byte_for_byte(int size)
    {
        var command = Keep(RandomNumberGenerator.GetBytes(size));
        var receipt = (await _cluster.Import(_key).Keep(command)).Ok();
        Assert.Equal(receipt with { Replayed = true }, (await _cluster.Import(_key).Keep(command)).Ok());
        await _cluster.Cluster.DeactivateAsync(_cluster.Import(_key));

        var record = (await _cluster.Import(_key).Get()).Ok();
        Assert.Equal(command.Content, record.Content);
        Assert.Equal((_key, "iku.txt", "text", "Siti Aminah", 1L, null), (record.Id, record.Name, record.Kind, record.By, record.Revision, record.AppliedTo));
        Assert.Equal("importExists", (await _cluster.Import(_key).Keep(Keep([1, 2, 3]))).Refused());
    }

    [Fact]
    public async Task A_document_that_is_too_large_or_none_is_refused()
    {
        var import = _cluster.Import(_key);
        Assert.Equal("documentTooLarge", (await import.Keep(Keep(new byte[900_001]))).Refused());
        Assert.Equal("required", (await import.Keep(Keep([]))).Refused());
        Assert.Equal("kindInvalid", (await import.Keep(Keep([1]) with { Kind = "exe" })).Refused());
        Assert.Equal("agencyInvalid", (await import.Keep(Keep([1]) with { Agency = "../x" })).Refused());
        Assert.Equal("noImport", (await import.Get()).Refused());
        Assert.Equal("noImport", (await import.Answer(new() { OperationId = Operation(), Actor = Someone })).Refused());
    }

    [Fact]
    public async Task Answers_are_added_and_replaced()
    {
        var import = _cluster.Import(_key);
        (await import.Keep(Keep([1]))).Ok();
        var first = new AnswerImport
        {
            OperationId = Operation(), Actor = Someone,
            Answers = [new("q-1", "higher"), new("q-2", "notApplicable", "belum ada")],
            Decisions = new Dictionary<string, FindingDecision?> { ["r1-x"] = new(DecisionKind.Accept, null, "Siti", DateTimeOffset.UnixEpoch) },
        };
        var receipt = (await import.Answer(first)).Ok();
        // The moment of a decision is the caller's; a retry may carry another.
        Assert.Equal(receipt with { Replayed = true }, (await import.Answer(first with
        {
            Decisions = new Dictionary<string, FindingDecision?> { ["r1-x"] = first.Decisions["r1-x"]! with { At = DateTimeOffset.UnixEpoch.AddSeconds(1) } },
        })).Ok());

        (await import.Answer(new()
        {
            OperationId = Operation(), Actor = Someone,
            Answers = [new("q-1", "lower")],
            Decisions = new Dictionary<string, FindingDecision?> { ["r1-x"] = null, ["r2-y"] = new(DecisionKind.Waive, "benar", "Siti", DateTimeOffset.UnixEpoch) },
        })).Ok();

        var record = (await import.Get()).Ok();
        Assert.Equal([("q-1", "lower"), ("q-2", "notApplicable")], record.Answers.Select(a => (a.Question, a.Choice)));
        Assert.Equal(["r2-y"], record.Decisions.Keys);
        Assert.Equal("reasonRequired", (await import.Answer(new()
        {
            OperationId = Operation(), Actor = Someone,
            Decisions = new Dictionary<string, FindingDecision?> { ["r3"] = new(DecisionKind.Waive, null, "Siti", DateTimeOffset.UnixEpoch) },
        })).Refused());
        Assert.Equal("tooLong", (await import.Answer(new() { OperationId = Operation(), Actor = Someone, Answers = [new("q", "c", new('x', 501))] })).Refused());
    }

    [Fact]
    public async Task A_document_is_applied_to_one_agency()
    {
        var import = _cluster.Import(_key);
        (await import.Keep(Keep([1]))).Ok();
        (await import.MarkApplied("35.08|dinkop-um", Operation())).Ok();
        (await import.MarkApplied("35.08|dinkop-um", Operation())).Ok();
        Assert.Equal("35.08|dinkop-um", (await import.Get()).Ok().AppliedTo);
        Assert.Equal("appliedElsewhere", (await import.MarkApplied("35.08|dinas-lain", Operation())).Refused());
        Assert.Equal("agencyInvalid", (await import.MarkApplied("x", Operation())).Refused());
    }

    private static KeepDocument Keep(byte[] content) => new() { OperationId = Operation(), Name = "iku.txt", Kind = "text", Content = content, Actor = Someone };
}
