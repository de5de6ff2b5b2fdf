using Kinerja.Grains.Audit;
using Kinerja.Grains.Audit.Contracts;

namespace Kinerja.Grains.Tests.Audit;

/// <summary>Whatever is done to a chain behind the back of its grain is found, and what was not is not.</summary>
public sealed class AuditVerifierTests
{
    private const string Scope = "35.08|dinkop-um";
    private const string Sibling = "35.08|dinkes";

    private static readonly FixedKeys Keys = new();

    [Fact]
    public void A_thousand_tamperings_are_all_found()
    {
        var random = new Random(5);
        var missed = new List<string>();
        for (var n = 0; n < 1_000; n++)
        {
            var chain = AuditSamples.Chain(Scope, random.Next(1, 160), random);
            var kind = Tampering.Kinds[n % Tampering.Kinds.Count];
            if (kind == "swap" && chain.Count == 1)
                kind = "edit";
            var (rows, deed) = Tampering.Apply(kind, AuditSamples.Rows(chain), AuditSamples.Rows(AuditSamples.Chain(Sibling, chain.Count, random)), random);
            if (AuditVerifier.Verify(Scope, rows, AuditSamples.Anchors(chain, random), Keys).Count == 0)
                missed.Add($"{n}: {deed} of {chain.Count}");
        }

        Assert.Empty(missed);
    }

    [Fact]
    public void A_hundred_thousand_honest_entries_raise_no_alarm()
    {
        var random = new Random(6);
        for (var n = 0; n < 40; n++)
        {
            var chain = AuditSamples.Chain(Scope, 2_500 + (n - 20), random);
            Assert.Empty(AuditVerifier.Verify(Scope, AuditSamples.Rows(chain, crashed: n % 4 == 0), AuditSamples.Anchors(chain, random), Keys));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(100)]
    [InlineData(101)]
    public void Full_rows_and_what_a_crash_leaves_of_them_raise_no_alarm(int count)
    {
        var chain = AuditSamples.Chain(Scope, count, new(count));
        foreach (var crashed in new[] { false, true })
            Assert.Empty(AuditVerifier.Verify(Scope, AuditSamples.Rows(chain, crashed), AuditSamples.Anchors(chain, new(1)), Keys));
    }

    [Fact]
    public void Each_fault_is_called_by_its_name()
    {
        var chain = AuditSamples.Chain(Scope, 120, new(7));
        AuditAnchor[] anchors = [AuditChain.Anchor(Keys, chain[^1], chain[^1].At)];

        Assert.Equal([AuditFault.Truncated], Faults(chain[..90], anchors));
        Assert.Equal([AuditFault.Truncated], Faults([], anchors));
        Assert.Equal([AuditFault.Gap, AuditFault.Unlinked], Faults([.. chain[..110], .. chain[111..]], anchors));
        Assert.Equal([AuditFault.Edited], Faults([.. chain[..110], chain[110] with { Event = chain[110].Event with { ActorName = "Orang lain" } }, .. chain[111..]], anchors));
        Assert.Equal([AuditFault.Edited], Faults([.. chain[..^1], chain[^1] with { At = chain[^1].At.AddSeconds(1) }], anchors));
        Assert.Equal([AuditFault.AnchorEdited], Faults(chain, [anchors[0] with { Sequence = 3 }]));
        Assert.Equal([AuditFault.UnknownKey], Faults(chain, [anchors[0] with { Key = "k3" }]));

        // Made anew by somebody who has a key: the anchor knows the chain as it was.
        var anew = AuditSamples.Chain(Scope, 120, new(8));
        Assert.Equal([AuditFault.Replaced], Faults(anew, anchors));
    }

    [Fact]
    public void What_was_cut_off_after_the_last_anchor_cannot_be_missed()
    {
        // The limit that docs/adr/0021-audit.md names: until the next anchor the end of a chain can be cut off unseen.
        var chain = AuditSamples.Chain(Scope, 120, new(9));
        AuditAnchor[] anchors = [AuditChain.Anchor(Keys, chain[99], chain[99].At)];

        Assert.Empty(Faults(chain[..110], anchors));
        Assert.Equal([AuditFault.Truncated], Faults(chain[..99], anchors));
    }

    private static IEnumerable<AuditFault> Faults(List<AuditEntry> chain, AuditAnchor[] anchors) =>
        AuditVerifier.Verify(Scope, chain.Count == 0 ? [] : AuditSamples.Rows(chain), anchors, Keys).Select(f => f.Fault).Distinct().Order();
}
