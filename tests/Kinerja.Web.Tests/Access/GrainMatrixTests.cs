using System.Reflection;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Overviews.Contracts;
using Orleans;
using Orleans.Concurrency;

namespace Kinerja.Web.Tests.Access;

/// <summary>Every method of every grain, tried by everybody everywhere, held against a table that a person can read.</summary>
public sealed class GrainMatrixTests(GateSite site) : IClassFixture<GateSite>
{
    private const string Head = """
        Who may call what: every method of every grain, in the places of its key.
        + let in   m asked to sign in   . answered as what does not exist   f refused: may read, may not do that   2 refused for want of a second factor
        Agencies: own 35.08|dinas-a, sibling 35.08|dinas-b, other province 31.71|dinas-a, one that nobody has opened. Regions: 35.08, 35.09, 31.71, 35.
        """;

    [Fact]
    public async Task Every_method_lets_in_whom_the_table_names_and_a_refused_call_touches_no_storage()
    {
        var (cases, refused) = (0, 0);
        var rows = new List<(string, IReadOnlyList<string>)>();
        site.StopsShort = true;
        foreach (var (row, method, keys, level) in Doors.All())
        {
            var cells = new List<string>();
            foreach (var (name, caller) in Subjects.All)
            {
                var letters = "";
                foreach (var key in keys)
                {
                    var (before, told) = (site.StorageRequests, site.Refusals.Count);
                    var denial = await Try(method, key, caller, level);
                    cases++;
                    letters += Subjects.Letter(denial);
                    if (denial is null)
                    {
                        continue;
                    }

                    refused++;
                    Assert.True(site.StorageRequests == before, $"{row} refused to {name} at {key} touched storage.");
                    var heard = site.Refusals[told];
                    Assert.Equal((caller with { Source = "" }, denial.Value), (heard.Caller with { Source = "" }, heard.Denial));
                }

                cells.Add(letters);
            }

            rows.Add((row, cells));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{cases} calls of {Doors.Interfaces.Count} grains, {refused} of them refused, 0 requests to storage.");
        MatrixFile.Check("grains.txt", Head, rows);
    }

    [Fact]
    public void A_method_says_who_may_call_it() => Assert.Empty(
        Doors.Interfaces.SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttribute<NeedsAttribute>() is null && m.GetCustomAttribute<FromGrainsAttribute>() is not { Types.Count: > 0 })
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}"));

    [Fact]
    public void The_grains_that_a_method_names_exist()
    {
        var types = typeof(IMembers).Assembly.GetTypes().Select(t => t.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(null!, null!).ToString()).OfType<string>().ToHashSet();
        Assert.All(
            Doors.Interfaces.SelectMany(t => t.GetMethods()).SelectMany(m => m.GetCustomAttribute<FromGrainsAttribute>()?.Types ?? []),
            type => Assert.Contains(type, types));
    }

    [Fact]
    public async Task A_province_viewer_changes_no_figure_by_any_grain()
    {
        var viewer = Subjects.All.Single(s => s.Name == "province").Caller;
        site.StopsShort = true;
        var let = new List<string>();
        foreach (var (row, method, keys, level) in Doors.All().Where(d => d.Method.GetCustomAttribute<ReadOnlyAttribute>() is null))
        {
            foreach (var key in keys)
            {
                if (await Try(method, key, viewer, level) is null)
                    let.Add(row);
            }
        }

        // A document that belongs to no agency yet: whoever has signed in may bring one and has nothing but its id. The same goes for a registration and an invitation, and
        // anybody may ask to be let in and keeps their own notices.
        Assert.Equal(
            [
                "IAdmissions.Ask at agency", "IAdmissions.Ask at platform", "IAdmissions.Ask at region", "IImport.Answer at draft", "IImport.CancelReading at draft", "IImport.Keep at draft", "IImport.MarkApplied at draft", "IImport.MarkUndone at draft", "IImport.ReportReading at draft", "IInbox.MarkRead at self", "IInbox.SavePreferences at self",
                "IInvitation.Accept", "IRegistration.Act", "IRegistration.ConfirmEmail", "IRegistration.Describe", "IRegistration.Start",
            ],
            let.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_reads_an_agency_for_being_at_the_top()
    {
        site.StopsShort = true;
        foreach (var name in new[] { "province", "platform", "regionadmin", "public", "nobody", "unnamed" })
        {
            var caller = Subjects.All.Single(s => s.Name == name).Caller;
            foreach (var (row, method, keys, level) in Doors.All().Where(d => d.Method.GetCustomAttribute<NeedsAttribute>()?.Right == Right.ReadAgency && !d.Row.Contains("draft", StringComparison.Ordinal)))
            {
                foreach (var key in keys)
                    Assert.True(await Try(method, key, caller, level) is not null, $"{row} at {key} let {name} in.");
            }
        }
    }

    private async Task<Denial?> Try(MethodInfo method, string key, Caller caller, Kinerja.Model.Overviews.Visibility? level)
    {
        var grain = site.Grains.GetGrain(method.DeclaringType!, key);
        using (Callers.Use(caller))
        {
            try
            {
                await (Task)method.Invoke(grain, BindingFlags.DoNotWrapExceptions, binder: null, Doors.Arguments(method, caller, Scope(method.DeclaringType!, key), level), culture: null)!;
                throw new InvalidOperationException($"{method.DeclaringType!.Name}.{method.Name} was carried out.");
            }
            catch (AccessDeniedException denied)
            {
                return denied.Denial;
            }
            catch (PassedException)
            {
                return null;
            }
        }
    }

    // Where the actor of a command holds its role; the gate finds out for itself.
    private static string Scope(Type type, string key) =>
        type == typeof(IOverview) ? key.Split('|')[0]
        : type == typeof(IAccount) || type == typeof(IMembers) ? key
        : type == typeof(IImport) && !key.Contains('|', StringComparison.Ordinal) ? ""
        : type == typeof(Kinerja.Grains.Models.Contracts.IIndicatorModel) ? AccessScope.Platform
        : string.Join('|', key.Split('|').Take(2));
}
