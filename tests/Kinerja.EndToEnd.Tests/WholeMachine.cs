using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Tests that start <c>./dev up</c>: one after the other and beside nothing else, since they build, take the whole machine and measure time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WholeMachine
{
    public const string Name = "the whole machine";

    /// <summary>By these <c>./dev test</c> finds them: it runs the others beside something else.</summary>
    public const string Trait = "machine";

    /// <summary>Value of <see cref="Trait"/>.</summary>
    public const string Whole = "whole";
}
