namespace Kinerja.Web.Application.Help;

/// <summary>Addresses of the help, in one place.</summary>
public static class HelpLinks
{
    /// <summary>How things are done.</summary>
    public const string Start = "/bantuan";

    /// <summary>What words mean.</summary>
    public const string Glossary = Start + "/istilah";

    /// <summary>Keys of the keyboard.</summary>
    public const string Keys = Start + "/tombol";

    /// <summary>A part of the help.</summary>
    public static string Topic(string topic) => $"{Start}#{Id(topic)}";

    /// <summary>A word.</summary>
    public static string Word(string term) => $"{Glossary}#{Id(term)}";

    /// <summary>The anchor of a part or a word.</summary>
    public static string Id(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.ToLowerInvariant();
    }
}
