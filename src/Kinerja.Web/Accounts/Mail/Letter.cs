namespace Kinerja.Web.Accounts.Mail;

/// <summary>A letter that is yet to be written.</summary>
/// <param name="Kind">Which: the words are <c>Mail.Kind.Subject</c> and <c>Mail.Kind.Text</c>.</param>
/// <param name="To">Address.</param>
/// <param name="Language">Language of whoever asked for it: <c>id</c> or <c>en</c>.</param>
/// <param name="Name">Whom it addresses.</param>
/// <param name="About">The link in it, or what it is about.</param>
/// <param name="More">What its words name besides.</param>
internal sealed record Letter(string Kind, string To, string Language, string Name, string About, params IReadOnlyList<string> More);
