using System.Globalization;
using System.Text;
using Kinerja.Grains.Accounts;
using MimeKit;

namespace Kinerja.Web.Accounts.Mail;

/// <summary>Without a mail server: each mail a file that any mail program opens.</summary>
internal sealed class MailFolder(MailOptions options, IHostEnvironment environment, TimeProvider time) : IMailSender
{
    private readonly string _path = Path.GetFullPath(options.Folder, environment.ContentRootPath);

    public async Task Send(MimeMessage mail, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_path);
        var name = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyyMMdd-HHmmssfff}-{AccountSecrets.NewId()[..8]}");
        var written = Path.Combine(_path, name + ".tmp");
        await using (var file = File.Create(written))
            await mail.WriteToAsync(file, cancellationToken);
        File.Move(written, Path.Combine(_path, name + ".eml")); // whoever lists the folder sees whole mails
    }

    /// <summary>The mails whose text is one that is looked for.</summary>
    public IReadOnlyList<Hosting.Tenants.TenantTrace> Naming(Func<byte[], bool> isLookedFor) => !Directory.Exists(_path) ? [] :
    [
        .. Directory.EnumerateFiles(_path, "*.eml").Where(f => isLookedFor(Encoding.UTF8.GetBytes(Text(f))))
            .Select(f => new Hosting.Tenants.TenantTrace(Hosting.Tenants.TenantTraceKind.Mail, _path, Path.GetFileName(f))),
    ];

    /// <summary>Removes a mail.</summary>
    public void Remove(string name) => File.Delete(Path.Combine(_path, Path.GetFileName(name)));

    private static string Text(string file)
    {
        using var mail = MimeMessage.Load(file);
        return $"{mail.Subject}\n{mail.TextBody}";
    }

    /// <summary>The latest mails, the newest first.</summary>
    public IReadOnlyList<(string Id, MimeMessage Mail)> Latest(int most) => !Directory.Exists(_path) ? [] :
    [
        .. Directory.EnumerateFiles(_path, "*.eml").OrderByDescending(f => f, StringComparer.Ordinal).Take(most)
            .Select(f => (Path.GetFileNameWithoutExtension(f), MimeMessage.Load(f))),
    ];
}
