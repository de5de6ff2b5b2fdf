namespace Kinerja.Web.Application.Outputs;

/// <summary>What a file is to the document of a code.</summary>
public enum FileStanding
{
    /// <summary>Byte for byte one of the files that the document was handed out as.</summary>
    Issued = 0,

    /// <summary>Byte for byte a file of another document of the series, which was issued before or later.</summary>
    OtherOfSeries = 1,

    /// <summary>None of the files that were handed out.</summary>
    Different = 2,

    /// <summary>Nobody can say: the files of that time were not kept, and the document cannot be made anew.</summary>
    NotKept = 3,
}
