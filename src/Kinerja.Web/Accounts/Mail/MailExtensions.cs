namespace Kinerja.Web.Accounts.Mail;

/// <summary>Registers how mails are sent.</summary>
internal static class MailExtensions
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<MailFolder>();
        if (string.IsNullOrWhiteSpace(options.Host))
            builder.Services.AddSingleton<IMailSender>(services => services.GetRequiredService<MailFolder>());
        else
            builder.Services.AddSingleton<IMailSender, SmtpMailSender>();
        builder.Services.AddSingleton<PostOffice>();
        builder.Services.AddHostedService(services => services.GetRequiredService<PostOffice>());
    }
}
