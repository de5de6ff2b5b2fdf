using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Accounts.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Accounts;

/// <content>Links that go out by mail. Each counts once and for a time; the secret itself is nowhere but in the mail.</content>
internal sealed partial class AccountGrain
{
    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Issue(IssueTicket command) => Change(command.OperationId, Operations.Fingerprint(new { command.Purpose, command.Hash, command.Data }), state =>
        state.Credentials is null
            ? AccountRefusals.NoAccount()
            : state with { Tickets = With(state.Tickets, new(command.Purpose, command.Hash, Now + AccountLimits.ResetWithin, command.Data)) });

    /// <inheritdoc/>
    public Task<AccountTicket?> GetTicket(TicketPurpose purpose, string hash) => Task.FromResult(_row.Value is { } state ? Ticket(state, purpose, hash) : null);

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> UseTicket(UseTicket command)
    {
        // What the page typed may differ from one try to the next (a password has another hash each time); the ticket is what the operation is about.
        var used = await Change(command.OperationId, Operations.Fingerprint(new { command.Purpose, command.Hash }), state =>
        {
            if (state.Credentials is not { } credentials || Ticket(state, command.Purpose, command.Hash) is not { } ticket)
                return AccountRefusals.TicketInvalid();
            if (command.Purpose == TicketPurpose.Confirm && credentials.IsConfirmed)
                return AccountRefusals.TicketInvalid();
            var email = command.Purpose == TicketPurpose.Email ? ticket.Data : credentials.Email;
            return state with
            {
                Credentials = credentials with
                {
                    Email = email,
                    Name = command.Name ?? credentials.Name,
                    IsConfirmed = true,
                    PasswordHash = command.PasswordHash ?? credentials.PasswordHash,
                    HasLongPassword = command.PasswordHash is null ? credentials.HasLongPassword : command.HasLongPassword,
                    Stamp = command.Stamp,
                },
                Former = LoginNames.Fold(email) == LoginNames.Fold(credentials.Email) ? state.Former : credentials.Email,
                // Older links of any purpose were meant for the account as it was.
                Tickets = [],
            };
        });
        if (used.IsOk && command.Purpose == TicketPurpose.Reset && _sessions.Value is { } sessions)
            await _sessions.Write(AttemptRules.Unlocked(sessions) with { Revision = sessions.Revision + 1 });
        return used;
    }

    private AccountTicket? Ticket(AccountState state, TicketPurpose purpose, string hash) =>
        state.Tickets.FirstOrDefault(t => t.Purpose == purpose && t.Hash == hash && Now < t.Until);

    private List<AccountTicket> With(IReadOnlyList<AccountTicket> tickets, AccountTicket ticket) =>
    [
        .. tickets.Where(t => Now < t.Until && t.Purpose != ticket.Purpose),
        .. tickets.Where(t => Now < t.Until && t.Purpose == ticket.Purpose).TakeLast(AccountLimits.MaxTickets - 1),
        ticket,
    ];
}
