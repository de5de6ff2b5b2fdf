using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Orleans.Concurrency;
using Xunit;

namespace Kinerja.Architecture.Tests;

/// <summary>A province reads and never edits: its overviews have no figure of their own that anybody could write.</summary>
public sealed class OverviewAccessTests
{
    [Fact]
    public void An_overview_reads_and_is_told_of_changes_and_nothing_else()
    {
        var writing = typeof(IOverview).GetMethods().Where(m => m.GetCustomAttribute<ReadOnlyAttribute>() is null).ToList();

        // What travels upwards is the name of who is about to change; no figure can be put into an overview.
        Assert.Equal(nameof(IOverview.BeginChange), Assert.Single(writing).Name);
        Assert.Equal([typeof(string)], writing[0].GetParameters().Select(p => p.ParameterType));
    }

    [Fact]
    public void Pages_and_api_ask_overviews_and_never_tell_them_anything()
    {
        Assert.Equal([nameof(IOverview.Absentees), nameof(IOverview.Explain), nameof(IOverview.Get)], CalledOn(nameof(IOverview)));
    }

    [Fact]
    public void Pages_and_api_leave_the_protocol_of_the_roll_up_alone()
    {
        var called = CalledOn(nameof(IScorecard));

        Assert.Contains(nameof(IScorecard.Get), called);
        Assert.DoesNotContain(nameof(IScorecard.BeginChange), called);
        Assert.DoesNotContain(nameof(IScorecard.Contribute), called);
    }

    /// <summary>Names of the methods of an interface that the program of the site refers to anywhere.</summary>
    private static List<string> CalledOn(string type)
    {
        using var file = new PEReader(File.OpenRead(typeof(Program).Assembly.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.MemberReferences.Select(metadata.GetMemberReference)
                .Where(m => m.Parent.Kind == HandleKind.TypeReference && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)m.Parent).Name) == type)
                .Select(m => metadata.GetString(m.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }
}
