using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Office;

/// <summary>The bytes that all parts of an archive gave so far.</summary>
internal sealed class UnpackedBytes
{
    private long _bytes;

    /// <summary>Adds some.</summary>
    /// <exception cref="OfficeException">Too many.</exception>
    public void Add(int count)
    {
        _bytes += count;
        if (_bytes > OfficeLimits.Unpacked)
            throw new OfficeException(TooMuch());
    }

    /// <summary>The refusal.</summary>
    public static Problem TooMuch() => OfficeProblems.TooLarge(new(
        "Isi berkas lebih dari 100 MB setelah dibuka. Salin bagian tabelnya saja ke berkas baru.",
        "The content of the file is over 100 MB when unpacked. Copy only the part with the tables into a new file."));
}
