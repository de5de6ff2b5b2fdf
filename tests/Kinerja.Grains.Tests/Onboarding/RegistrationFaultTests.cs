using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Outcomes;
using static Kinerja.Grains.Tests.Onboarding.Newcomers;

namespace Kinerja.Grains.Tests.Onboarding;

/// <summary>Registrations while storage fails and silos die.</summary>
public sealed class RegistrationFaultTests(Support.Storage storage)
{
    private const int MaxCalls = 60;

    // No two of them look alike, so that the codes made of them may stand in one region.
    private const string Letters = "abefhkxy";

    [Theory]
    [InlineData(Fault.NotApplied)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Conflict)]
    public async Task An_agency_is_opened_once_whichever_storage_call_fails(Fault fault)
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        for (var n = 1; ; n++)
        {
            Assert.True(n < MaxCalls, "The registration never passes untouched.");
            var (who, agency) = (Person(), $"35.08|dinas-{Letters[n / Letters.Length]}{Letters[n % Letters.Length]}");
            var id = await people.Described(who, agency, "siti@lumajangkab.go.id");
            await cluster.Cluster.DeactivateAsync(people.Grain<IRegistration>(id));
            cluster.Faults.FailNth(n, fault, c => true);
            await Attempt(() => people.Act(who, id, RegistrationAct.Submit));
            var untouched = cluster.Faults.Calls.Count < n;
            cluster.Faults.Clear();

            for (var tries = 0; tries < 10 && await Attempt(() => people.Act(who, id, RegistrationAct.Submit)) != true; tries++)
            {
            }

            var view = await people.Until(who, id, RegistrationStatus.Opened);
            Assert.Single(view.Log, e => e.What == "opened");
            Assert.Equal([(who.Id, ActorRole.Operator), (who.Id, ActorRole.AgencyAdmin)], people.Roles.In(agency));
            Assert.Equal(1, (await cluster.Agency(agency).GetProfile()).Ok().Revision);
            Assert.Equal((TenantState.Active, id), (await people.Grain<IDirectory>("35.08").List()).Where(e => e.Code == agency[6..]).Select(e => (e.State, e.Registration)).Single());
            if (untouched)
                return;
        }
    }

    [Theory]
    [InlineData("agency/")]
    [InlineData("agency-name/")]
    [InlineData("directory/")]
    public async Task What_a_crash_interrupted_is_finished_although_nobody_asks(string stuck)
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var (who, agency) = (Person(), "35.08|dinkop");
        var id = await people.Described(who, agency, "siti@lumajangkab.go.id");
        cluster.Faults.Set(c => c.IsWrite && c.Grain.StartsWith(stuck, StringComparison.Ordinal) ? Fault.NotApplied : Fault.None);
        (await people.Act(who, id, RegistrationAct.Submit)).Ok();
        Assert.True((await people.View(who, id)).IsBusy);
        Assert.Empty(people.Roles.In(agency));

        await cluster.Restart(kill: true);
        cluster.Faults.Clear();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await cluster.Agency(agency).GetProfile()).IsOk)
            Assert.False(limit.IsCancellationRequested, "Nobody finishes it.");
        await people.Until(who, id, RegistrationStatus.Opened);
        Assert.Equal(2, people.Roles.In(agency).Count);
    }

    [Fact]
    public async Task Roles_that_cannot_be_given_are_given_later_and_once()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var (who, agency) = (Person(), "35.08|dinkop");
        var id = await people.Described(who, agency, "siti@lumajangkab.go.id");
        people.Roles.Failing = 3;
        (await people.Act(who, id, RegistrationAct.Submit)).Ok();
        await people.Until(who, id, RegistrationStatus.Opened);
        Assert.Equal(2, people.Roles.In(agency).Count);
    }

    private static async Task<bool?> Attempt<T>(Func<Task<Outcome<T>>> command)
    {
        try
        {
            var outcome = await command();
            return outcome.IsOk ? true : outcome.Problem.Kind == ProblemKind.Unavailable ? false : throw new Xunit.Sdk.XunitException(outcome.Problem.Code);
        }
        catch (Exception e) when (e is StorageFailedException or TimeoutException or Orleans.Storage.InconsistentStateException)
        {
            return null;
        }
    }
}
