using Kinerja.Chaos.Driving;
using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;

namespace Kinerja.Chaos.Workloads;

/// <summary>Rivals open agencies under the same keys, each with a name of its own.</summary>
internal sealed class NameWorkload(int seed)
{
    /// <summary>How many rivals there are.</summary>
    public const int Rivals = 3;

    private int _asked;

    /// <summary>Takes a name or looks who has it.</summary>
    public async Task Go(ChaosClient client)
    {
        // Rivals move on together, so that they meet at most names.
        var key = $"rebut-{seed}-{Interlocked.Increment(ref _asked) / (2 * Rivals)}";
        if (client.Random.Next(4) == 0)
        {
            await Look(client, key, final: false);
        }
        else
        {
            var id = client.NextId(null);
            await client.Change(
                new() { Id = id, Object = $"name:{key}", Kind = Reserve, Value = $"Dinas {id}" }, HttpMethod.Put, $"agencies/{Tenant.Home}/{key}",
                new { name = $"Dinas {id}", regionName = "Kabupaten Lumajang" }, (o, _) => o);
        }

        await Task.Delay(client.Random.Next(200));
    }

    /// <summary>Looks at every name once more.</summary>
    public async Task ReadAll(ChaosClient client)
    {
        for (var i = 0; i <= _asked / (2 * Rivals); i++)
        {
            var key = $"rebut-{seed}-{i}";
            await client.AskUntilAnswered(() => Look(client, key, final: true));
        }
    }

    private static Task<Operation> Look(ChaosClient client, string key, bool final) => client.Ask(
        new() { Id = client.NextId(null), Object = $"name:{key}", Kind = ReadOwner, Final = final }, $"agencies/{Tenant.Home}/{key}", Answers.Owner, absent: "noAgency");
}
