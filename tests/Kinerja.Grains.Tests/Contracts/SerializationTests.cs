using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Kinerja.Grains.Tests.Contracts;

/// <summary>What travels between grains arrives as it was sent.</summary>
public sealed class SerializationTests
{
    private static readonly Serializer Serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    [Theory]
    [MemberData(nameof(Messages))]
    public void Every_message_arrives_with_all_its_content(Type type)
    {
        var sent = Filler.Fill(type);
        var arrived = Serializer.Deserialize<object>(Serializer.SerializeToArray(sent))!;
        Assert.NotSame(sent, arrived);
        Assert.IsType(type, arrived);
        Assert.Equal(Json(sent), Json(arrived));
    }

    [Fact]
    public void An_outcome_arrives_with_its_value_or_its_problems()
    {
        var receipt = new Receipt("op-1", 3, DateTimeOffset.UnixEpoch);
        var value = Serializer.Deserialize<Outcome<Receipt>>(Serializer.SerializeToArray(Outcome.Ok(receipt)))!;
        Assert.Equal(receipt, value.Value);

        var problem = new Problem("code", new("satu", "one"), "field", ProblemKind.Locked);
        var refused = Serializer.Deserialize<Outcome<Receipt>>(Serializer.SerializeToArray(Outcome.Refused<Receipt>(problem)))!;
        Assert.Equal(problem, refused.Problem);
        Assert.False(refused.IsOk);
    }

    [Fact]
    public void A_storage_failure_arrives_as_what_it_is()
    {
        var arrived = Serializer.Deserialize<Exception>(Serializer.SerializeToArray<Exception>(new StorageFailedException()));
        Assert.Equal(new StorageFailedException().Message, Assert.IsType<StorageFailedException>(arrived).Message);
    }

    public static TheoryData<Type> Messages() =>
    [
        .. new[] { typeof(Receipt).Assembly, typeof(Plan).Assembly }
            .SelectMany(a => a.GetExportedTypes())
            .Where(t => t.IsDefined(typeof(GenerateSerializerAttribute), false) && !t.IsAbstract && !t.IsGenericTypeDefinition && !t.IsEnum)
            .Where(t => !typeof(Exception).IsAssignableFrom(t))
            .OrderBy(t => t.FullName, StringComparer.Ordinal),
    ];

    private static string Json(object value) => System.Text.Encoding.UTF8.GetString(StorageJson.Bytes(value));
}
