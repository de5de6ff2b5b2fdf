using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Tests.Storage;

/// <summary>Operation ids and what was asked under them.</summary>
public sealed class OperationsTests
{
    [Fact]
    public void Other_content_has_another_fingerprint()
    {
        Assert.Equal(Operations.Fingerprint(new { A = 1, B = "x" }), Operations.Fingerprint(new { A = 1, B = "x" }));
        Assert.NotEqual(Operations.Fingerprint(new { A = 1, B = "x" }), Operations.Fingerprint(new { A = 1, B = "y" }));
        Assert.NotEqual(Operations.Fingerprint(new { A = 1 }), Operations.Fingerprint(new { A = 2 }));
    }

    [Fact]
    public void The_oldest_operation_is_forgotten_first()
    {
        IReadOnlyList<StoredOperation> list = [];
        for (var i = 1; i <= Operations.Kept + 1; i++)
            list = list.With(new($"op-{i}", "x", i, default));
        Assert.Equal(Operations.Kept, list.Count);
        Assert.Null(list.Find("op-1", "x"));
        Assert.Equal(2, list.Find("op-2", "x")!.Value!.Revision);
        Assert.Equal("operationReused", list.Find("op-2", "y")!.Problem.Code);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("01j9x.y-z", true)]
    [InlineData("", false)]
    [InlineData("A", false)]
    [InlineData("a b", false)]
    [InlineData("a|b", false)]
    [InlineData(null, false)]
    public void An_operation_id_is_of_the_key_alphabet(string? id, bool isOne) =>
        Assert.Equal(isOne ? null : "operationIdInvalid", Operations.Find(null, id!, "x")?.Problem.Code);
}
