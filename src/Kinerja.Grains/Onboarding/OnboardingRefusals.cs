using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Onboarding;

/// <summary>The refusals around registrations, invitations and requests to join.</summary>
internal static class OnboardingRefusals
{
    public static Problem NoRegistration() => new(
        "noRegistration", new("Pendaftaran ini tidak ada.", "There is no such registration."), Kind: ProblemKind.NotFound);

    public static Problem RegistrationExists() => new(
        "registrationExists", new("Pendaftaran ini sudah dimulai.", "This registration has begun already."), Kind: ProblemKind.Conflict);

    public static Problem TooMany(int max) => new(
        "tooManyRegistrations",
        new($"Paling banyak {max} pendaftaran untuk satu akun. Lanjutkan salah satu yang ada.", $"At most {max} registrations for one account. Go on with one that you have."),
        Kind: ProblemKind.TooLarge);

    public static Problem Closed() => new(
        "registrationClosed", new("Pendaftaran ini sudah selesai atau sedang diputuskan, jadi tidak dapat diubah.", "This registration is finished or being decided, so it cannot be changed."),
        Kind: ProblemKind.Locked);

    public static Problem Expired() => new(
        "registrationExpired", new("Pendaftaran ini sudah kedaluwarsa. Mulai yang baru.", "This registration has expired. Begin a new one."), Kind: ProblemKind.Locked);

    public static Problem EmailInvalid() => new(
        "emailInvalid", new("Alamat surel tidak lengkap.", "The mail address is not complete."), "email");

    public static Problem EmailNotConfirmed() => new(
        "emailNotConfirmed", new("Konfirmasikan alamat surel Anda dahulu.", "Confirm your mail address first."), "email");

    public static Problem NotDescribed() => new(
        "notDescribed", new("Isi dahulu nama dan urusan perangkat daerah.", "Fill in name and affair of the agency first."), "name");

    public static Problem AffairUnknown() => new(
        "affairUnknown", new("Pilih satu urusan dengan kode atau katanya, misalnya 2.17 atau koperasi.", "Choose one affair by code or word, for example 2.17 or koperasi."), "affair");

    public static Problem AgencyTaken() => new(
        "agencyTaken",
        new("Perangkat daerah ini sudah ada atau sedang didaftarkan orang lain. Anda dapat meminta bergabung, memilih alamat lain, atau menyatakan keberatan.",
            "This agency exists already or is being registered by somebody else. You may ask to join it, choose another address, or object."),
        "code", ProblemKind.Conflict);

    public static Problem NotTaken() => new(
        "notTaken", new("Tidak ada yang perlu disanggah: kirim pendaftaran dahulu.", "There is nothing to object to: send the registration first."), "words");

    public static Problem NotWaiting() => new(
        "notWaiting", new("Pendaftaran ini tidak menunggu keputusan.", "This registration does not wait for a decision."), Kind: ProblemKind.Conflict);

    public static Problem ContestedElsewhere() => new(
        "contestDecidedByPlatform", new("Nama yang diperebutkan diputuskan oleh pengelola platform.", "A contested name is decided by the platform."), Kind: ProblemKind.Forbidden);

    public static Problem NoInvitation() => new(
        "noInvitation", new("Undangan ini tidak berlaku: sudah dipakai, ditarik, atau lewat waktunya. Minta undangan baru.", "This invitation is not valid: it was used, taken back or is too old. Ask for a new one."),
        Kind: ProblemKind.NotFound);

    public static Problem RoleNotHere() => new(
        "roleInvalid", new("Peran ini tidak ada di sini.", "There is no such role here."), "role");

    public static Problem TooManyOpen(int max) => new(
        "tooManyOpen", new($"Paling banyak {max} yang terbuka sekaligus. Tarik atau jawab dahulu.", $"At most {max} may be open at once. Take some back or answer them first."), Kind: ProblemKind.TooLarge);

    public static Problem NoRequest() => new(
        "noRequest", new("Permintaan ini tidak ada.", "There is no such request."), Kind: ProblemKind.NotFound);

    public static Problem RequestDecided() => new(
        "requestDecided", new("Permintaan ini sudah dijawab.", "This request has been answered."), Kind: ProblemKind.Conflict);
}
