using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Accounts.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Accounts;

/// <summary>One row for one name: of many who want it, the first write wins.</summary>
[GrainType("login-name")]
internal sealed class LoginNameGrain : StoredGrain, ILoginName
{
    private StoredState<LoginNameState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!LoginNames.IsKey(this.GetPrimaryKeyString()))
            throw new FormatException("Not the key of a name.");
        _row = Row<LoginNameState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public async Task<NameHolder> Reserve(string account)
    {
        if (Holder is { } holder && (holder.IsBound || holder.Account != account))
            return holder;
        await _row.Write(new() { Account = Checked(account), Until = Now + AccountLimits.ConfirmWithin });
        return new(account, IsBound: false);
    }

    /// <inheritdoc/>
    public async Task<Outcome<NameHolder>> Bind(string account)
    {
        if (Holder is { } holder && holder.Account != account)
            return AccountRefusals.NameTaken();
        if (Holder is not { IsBound: true })
            await _row.Write(new() { Account = Checked(account) });
        return new NameHolder(account, IsBound: true);
    }

    /// <inheritdoc/>
    public Task Release(string account) => Holder?.Account == account ? _row.Write(new()) : Task.CompletedTask;

    /// <inheritdoc/>
    public Task<NameHolder?> Find() => Task.FromResult(Holder);

    private NameHolder? Holder => _row.Value switch
    {
        { Account: { Length: > 0 } account, Until: null } => new(account, IsBound: true),
        { Account: { Length: > 0 } account, Until: { } until } when Now < until => new(account, IsBound: false),
        _ => null,
    };

    private static string Checked(string account) => AccountSecrets.IsId(account) ? account : throw new ArgumentException("Not an account id.", nameof(account));
}
