using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Accounts;

/// <summary>
/// The steps that concern a name and an account together, in an order that leaves nothing stuck wherever they break off: a name is reserved before there is an account under it, bound before
/// the account counts as confirmed, and let go after the account has another one. Repeating a step, or beginning anew, goes on from where it stood.
/// </summary>
public static class Registration
{
    /// <summary>The grain of an account.</summary>
    public static IAccount Account(this IGrainFactory grains, string account) => grains.GetGrain<IAccount>(account);

    /// <summary>The grain of an e-mail address.</summary>
    public static ILoginName EmailName(this IGrainFactory grains, string email) => grains.GetGrain<ILoginName>(LoginNames.OfEmail(email));

    /// <summary>The confirmed account of an e-mail address, or the one that waits to be confirmed; null when there is none.</summary>
    public static async Task<AccountView?> FindByEmail(this IGrainFactory grains, string email) =>
        await grains.EmailName(email).Find() is { } holder && await grains.Account(holder.Account).Get() is { } view && IsOf(view, email) ? view : null;

    /// <summary>
    /// Reserves the address and opens the account, or gives the one that waits there another ticket. The value is the account id; null when the address has a confirmed account, and
    /// then nothing was changed.
    /// </summary>
    /// <param name="grains">The grains.</param>
    /// <param name="command">The account.</param>
    /// <param name="fresh">Id for a new account.</param>
    public static async Task<Outcome<string?>> Register(this IGrainFactory grains, OpenAccount command, string fresh)
    {
        var name = grains.EmailName(command.Email);
        var holder = await name.Reserve(fresh);
        if (holder.IsBound)
        {
            if (await grains.Account(holder.Account).Get() is { } view && (IsOf(view, command.Email) || view.Pending.Any(p => LoginNames.Fold(p) == LoginNames.Fold(command.Email))))
                return Outcome.Ok<string?>(null);
            // Somebody moved to another address, or left, and was cut short before letting go of this one.
            await name.Release(holder.Account);
            holder = await name.Reserve(fresh);
            if (holder.IsBound)
                return Outcome.Ok<string?>(null);
        }

        var opened = await grains.Account(holder.Account).Open(command);
        return opened.IsOk ? Outcome.Ok<string?>(holder.Account) : opened.Problem.Code == "accountThere" ? Outcome.Ok<string?>(null) : opened.Problem;
    }

    /// <summary>Uses the ticket of a mail: confirms, resets, or moves to another address. Problems: <c>ticketInvalid</c>, <c>nameTaken</c>.</summary>
    public static async Task<Outcome<Receipt>> Redeem(this IGrainFactory grains, string account, UseTicket command)
    {
        var grain = grains.Account(account);
        if (await grain.GetTicket(command.Purpose, command.Hash) is { } ticket && await grain.Get() is { } before)
        {
            var email = command.Purpose == TicketPurpose.Email ? ticket.Data : before.Credentials.Email;
            if (await grains.EmailName(email).Bind(account) is { IsOk: false } taken)
                return taken.Problem;
        }

        var used = await grain.UseTicket(command);
        if (used.IsOk && await grain.Get() is { Former: { } former } after && !IsOf(after, former))
            await grains.EmailName(former).Release(account);
        return used;
    }

    private static bool IsOf(AccountView view, string email) => LoginNames.Fold(view.Credentials.Email) == LoginNames.Fold(email);
}
