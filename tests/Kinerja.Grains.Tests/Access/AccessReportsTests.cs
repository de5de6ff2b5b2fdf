using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Microsoft.Extensions.Logging;

namespace Kinerja.Grains.Tests.Access;

/// <summary>What somebody asks for is their own text: it makes no line of its own in the log.</summary>
public sealed class AccessReportsTests
{
    [Theory]
    [InlineData("/i/35.08/x\ninfo: Masuk sebagai admin")]
    [InlineData("/i/35.08/x\r\nSet-Cookie: a=1")]
    [InlineData("/i/35.08/x\u001b[2J\u0007")]
    [InlineData("/i/35.08/x\0y")]
    [InlineData("/i/35.08/x\u0085y\u009by")]
    public void An_address_with_line_ends_or_controls_stays_one_line_of_the_log(string target)
    {
        var log = new Lines();
        new AccessReports([], log).Refused(new(Caller.Anonymous, "GET", target, Denial.NotSignedIn));
        var line = Assert.Single(log.All);
        Assert.DoesNotContain(line, char.IsControl);
        Assert.Contains("/i/35.08/x?", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_address_is_cut_in_the_log()
    {
        var log = new Lines();
        new AccessReports([], log).Refused(new(Caller.Anonymous, "GET", "/" + new string('x', 100_000), Denial.NotSignedIn));
        Assert.InRange(Assert.Single(log.All).Length, 20, 1000);
    }

    private sealed class Lines : ILogger<AccessReports>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => All.Add(formatter(state, exception));
    }
}
