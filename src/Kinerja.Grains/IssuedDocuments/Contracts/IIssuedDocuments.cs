using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.IssuedDocuments.Contracts;

/// <summary>
/// The register of documents that an agency issued: what was handed out, with the hash of what it said. Entries are added, however many, and never changed, but that one gets the hashes of
/// its files and may be withdrawn. Key: the agency, <c>35.08|dinkop-um</c>.
/// </summary>
[Alias("kinerja.IIssuedDocuments")]
public interface IIssuedDocuments : IGrainWithStringKey
{
    /// <summary>All entries, newest first.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("Get")]
    Task<IReadOnlyList<IssuedDocument>> Get();

    /// <summary>At most 50 entries, newest first.</summary>
    /// <param name="before">Goes on before this place, from 1 for the oldest; null begins at the newest.</param>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetPage")]
    Task<IssuedPage> GetPage(int? before);

    /// <summary>The entries of documents of a year, newest first.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetYear")]
    Task<IReadOnlyList<IssuedDocument>> GetYear(int year);

    /// <summary>The entries of a series to which a code belongs, newest first, for whoever has the code; empty for any other code.</summary>
    /// <param name="code">The random part of the code.</param>
    [ReadOnly, Needs(Right.Service), Alias("Find")]
    Task<IReadOnlyList<IssuedDocument>> Find(string code);

    /// <summary>
    /// Issues a document; the head of the agency. Problems: <c>roleNotAllowed</c>, <c>documentInvalid</c>, <c>issuedSame</c> (the same content of the series is in force).
    /// </summary>
    [Needs(Right.ChangePeriod), Alias("Issue")]
    Task<Outcome<IssueReceipt>> Issue(IssueDocument command);

    /// <summary>Keeps the hashes of its files, once; the head of the agency. Problems: <c>roleNotAllowed</c>, <c>documentInvalid</c>, <c>noDocument</c>, <c>filesKept</c>.</summary>
    [Needs(Right.ChangePeriod), Alias("KeepFiles")]
    Task<Outcome<IssueReceipt>> KeepFiles(KeepIssuedFiles command);

    /// <summary>Withdraws a document with a reason; the head of the agency. Problems: <c>roleNotAllowed</c>, <c>noDocument</c>, <c>reasonRequired</c>, <c>tooLong</c>.</summary>
    [Needs(Right.ChangePeriod), Alias("Withdraw")]
    Task<Outcome<IssueReceipt>> Withdraw(WithdrawDocument command);
}
