using Xunit;

namespace Kinerja.Architecture.Tests.Contracts;

/// <summary>
/// Silos of two versions work side by side while one takes the place of the other. What they say to each other is checked in as lines that a person can read; a change that the version
/// before would not understand is refused, unless the file says that it is meant.
/// </summary>
public sealed class ContractsTests
{
    private static readonly string[] Now =
    [
        "grain kinerja.cell report: (kinerja.report) -> Task<kinerja.receipt>", "message kinerja.receipt", "message kinerja.receipt 00 OperationId: String", "message kinerja.receipt 01 Revision: Int64", "values Period 01 Tw1",
    ];

    private static readonly string Path = FindFile();

    [Fact]
    public void Nothing_changed_that_the_version_before_would_not_understand()
    {
        var now = ContractLines.Now();
        if (!File.Exists(Path))
        {
            File.WriteAllText(Path, $"# What silos of two versions say to each other. Lines are added when the test asks for them, and changed never; what is taken away is kept as: gone LINE # reason\n{string.Join('\n', now)}\n");
            Assert.Fail($"{Path} was not there and has been written from what the program is. Read it, then commit it.");
        }

        var file = ContractFile.Of(File.ReadAllText(Path));
        Assert.True(file.Broken(now).Count == 0, string.Join('\n', file.Broken(now)));
        Assert.True(file.New(now).Count == 0, $"Add these lines to {Path}, after reading them:\n{string.Join('\n', file.New(now))}");
    }

    [Theory]
    [InlineData("message kinerja.receipt 01 Revision: Int64", null)] // removed
    [InlineData("message kinerja.receipt 01 Revision: Int64", "message kinerja.receipt 01 Revision: Int32")] // of another type
    [InlineData("message kinerja.receipt 01 Revision: Int64", "message kinerja.receipt 02 Revision: Int64")] // of another number
    [InlineData("message kinerja.receipt", "message kinerja.the-receipt")] // of another name
    [InlineData("grain kinerja.cell report: (kinerja.report) -> Task<kinerja.receipt>", null)]
    [InlineData("grain kinerja.cell report: (kinerja.report) -> Task<kinerja.receipt>", "grain kinerja.cell report: (kinerja.report, String) -> Task<kinerja.receipt>")]
    [InlineData("values Period 01 Tw1", "values Period 02 Tw1")]
    public void A_change_that_breaks_an_upgrade_is_found(string line, string? instead)
    {
        var changed = Now.Where(l => l != line).Concat(instead is null ? [] : [instead]).ToList();

        Assert.Contains(ContractFile.Of(string.Join('\n', Now)).Broken(changed), problem => problem.StartsWith(line + ":", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_member_is_asked_for_and_breaks_nothing()
    {
        var file = ContractFile.Of(string.Join('\n', Now));
        string[] more = [.. Now, "message kinerja.receipt 02 At: DateTimeOffset"];

        Assert.Empty(file.Broken(more));
        Assert.Equal(["message kinerja.receipt 02 At: DateTimeOffset"], file.New(more));
    }

    [Fact]
    public void What_is_taken_away_on_purpose_says_why_and_its_number_is_never_given_again()
    {
        const string Line = "message kinerja.receipt 01 Revision: Int64";
        var without = Now.Where(l => l != Line).ToList();
        ContractFile File(string reason) => ContractFile.Of(string.Join('\n', without) + $"\ngone {Line}{reason}");

        Assert.Empty(File(" # nobody has sent it since 2026-11").Broken(without));
        Assert.Single(File("").Broken(without));
        Assert.Single(File(" # nobody has sent it since 2026-11").Broken([.. without, "message kinerja.receipt 01 Count: Int32"]));
        Assert.Single(File(" # nobody has sent it since 2026-11").Broken([.. Now]));
    }

    private static string FindFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Kinerja.Cloud.sln")))
            folder = folder.Parent;
        return System.IO.Path.Combine(folder!.FullName, "tests", "Kinerja.Architecture.Tests", "Contracts", "contracts.txt");
    }
}
