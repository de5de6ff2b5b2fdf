using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Tenants;
using Kinerja.Grains.Tenants.Contracts;

namespace Kinerja.Grains.Tests.Tenants;

/// <summary>The life of a tenant has these steps and no others.</summary>
public sealed class TenantRulesTests
{
    [Fact]
    public void A_step_starts_from_its_statuses_and_from_no_other()
    {
        var allowed = new Dictionary<(TenantStatus?, TenantAct), TenantStatus>
        {
            [(null, TenantAct.Request)] = TenantStatus.Requested,
            [(null, TenantAct.Suspend)] = TenantStatus.Suspended,
            [(null, TenantAct.Close)] = TenantStatus.Closed,
            [(TenantStatus.Unasked, TenantAct.Request)] = TenantStatus.Requested,
            [(TenantStatus.Unasked, TenantAct.Suspend)] = TenantStatus.Suspended,
            [(TenantStatus.Unasked, TenantAct.Close)] = TenantStatus.Closed,
            [(TenantStatus.Requested, TenantAct.Withdraw)] = TenantStatus.Unasked,
            [(TenantStatus.Provisioning, TenantAct.Withdraw)] = TenantStatus.Unasked,
            [(TenantStatus.Requested, TenantAct.Provision)] = TenantStatus.Provisioning,
            [(TenantStatus.Requested, TenantAct.Close)] = TenantStatus.Closed,
            [(TenantStatus.Provisioning, TenantAct.Activate)] = TenantStatus.Active,
            [(TenantStatus.Provisioning, TenantAct.Close)] = TenantStatus.Closed,
            [(TenantStatus.Active, TenantAct.Suspend)] = TenantStatus.Suspended,
            [(TenantStatus.Active, TenantAct.Close)] = TenantStatus.Closed,
            [(TenantStatus.Suspended, TenantAct.Resume)] = TenantStatus.Active,
            [(TenantStatus.Suspended, TenantAct.Export)] = TenantStatus.Suspended,
            [(TenantStatus.Closed, TenantAct.Export)] = TenantStatus.Closed,
            [(TenantStatus.Closed, TenantAct.Delete)] = TenantStatus.Closed,
            [(TenantStatus.Suspended, TenantAct.Close)] = TenantStatus.Closed,
        };
        foreach (var status in Enum.GetValues<TenantStatus>().Select(s => (TenantStatus?)s).Append(null))
        {
            foreach (var act in Enum.GetValues<TenantAct>())
                Assert.Equal(allowed.TryGetValue((status, act), out var next) ? next : null, TenantRules.Next(status, act));
        }
    }

    [Fact]
    public void A_suspended_tenant_is_read_only_and_a_closed_one_is_for_the_platform_alone()
    {
        foreach (var right in Enum.GetValues<Right>())
        {
            var platform = right is Right.ManagePlatform or Right.Service;
            foreach (var isRead in new[] { true, false })
            {
                Assert.True(TenantRules.Admits(TenantStatus.Active, right, isRead));
                Assert.True(TenantRules.Admits(TenantStatus.Unasked, right, isRead));
                foreach (var status in new[] { TenantStatus.Suspended, TenantStatus.Requested, TenantStatus.Provisioning })
                    Assert.Equal(platform || isRead, TenantRules.Admits(status, right, isRead));
                Assert.Equal(platform, TenantRules.Admits(TenantStatus.Closed, right, isRead));
            }
        }
    }
}
