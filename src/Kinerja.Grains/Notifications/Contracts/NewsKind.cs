using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>What a notice tells.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<NewsKind>))]
public enum NewsKind
{
    /// <summary>A period was submitted: reviewers look at it.</summary>
    Submitted = 0,

    /// <summary>A period was given back.</summary>
    Returned = 1,

    /// <summary>A period was verified.</summary>
    Verified = 2,

    /// <summary>A period was published.</summary>
    Published = 3,

    /// <summary>A closed period was opened again.</summary>
    Reopened = 4,

    /// <summary>A period is due, soon or since some days.</summary>
    Due = 5,

    /// <summary>Somebody was named in a comment.</summary>
    Mentioned = 6,

    /// <summary>A question was asked about a figure.</summary>
    Asked = 7,

    /// <summary>A question was answered.</summary>
    Answered = 8,

    /// <summary>A comment was written at a figure.</summary>
    Commented = 9,

    /// <summary>Somebody asks to join the agency.</summary>
    JoinAsked = 10,

    /// <summary>The figures of a period are ready to be submitted.</summary>
    Ready = 11,

    /// <summary>Reviewers opened a window for a period after its closing.</summary>
    WindowOpened = 12,

    /// <summary>The registration of an agency waits for whoever decides.</summary>
    RegistrationAsked = 13,

    /// <summary>Two sides want the name of an agency; the platform decides.</summary>
    RegistrationContested = 14,

    /// <summary>The scanner found something in a file of evidence that the reader has sent.</summary>
    EvidenceRefused = 15,

    /// <summary>Somebody else withdrew evidence that the reader has added.</summary>
    EvidenceWithdrawn = 16,
}
