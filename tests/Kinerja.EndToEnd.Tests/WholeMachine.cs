using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Tests that start <c>./dev up</c>: one after the other and beside nothing else, since they build, take the whole machine and measure time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WholeMachine
{
    public const string Name = "the whole machine";
}
