using Kinerja.Grains.ApiKeys;
using Kinerja.Grains.ApiKeys.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Audit;
using Kinerja.Model.Keys;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.ApiKeys;

/// <summary>Commands about keys.</summary>
internal static class ApiKeySamples
{
    public static Actor Admin { get; } = AuditCluster.Actor with { Role = ActorRole.AgencyAdmin };

    public static ApiKeyText NewKey(string agency) => ApiKeyText.New(AgencyKey.Parse(agency));

    public static CreateKey Create(ApiKeyText key, string name = "e-SAKIP", KeyAccess access = KeyAccess.Read, int days = 90) => new()
    {
        OperationId = Operation(), Id = key.Id, SecretHash = key.Hash(), Name = name, Access = access, Days = days, Actor = Admin,
    };

    public static RotateKey Rotate(ApiKeyText old, ApiKeyText key, int overlap = 7, int days = 90) => new()
    {
        OperationId = Operation(), Id = old.Id, NewId = key.Id, SecretHash = key.Hash(), Days = days, OverlapDays = overlap, Actor = Admin,
    };

    public static RevokeKey Revoke(ApiKeyText key) => new() { OperationId = Operation(), Id = key.Id, Actor = Admin };
}
