namespace Kinerja.Web.Components.Ui;

/// <summary>Symbols of the sprite <c>/icons.svg</c>. A test holds the two together.</summary>
public static class IconName
{
    public const string ArrowDown = "arrow-down";
    public const string ArrowRight = "arrow-right";
    public const string ArrowUp = "arrow-up";
    public const string Bell = "bell";
    public const string Chat = "chat";
    public const string Check = "check";
    public const string Clip = "clip";
    public const string Clock = "clock";
    public const string Dash = "dash";
    public const string Doc = "doc";
    public const string Done = "done";
    public const string Download = "download";
    public const string Failed = "failed";
    public const string Filling = "filling";
    public const string Help = "help";
    public const string Info = "info";
    public const string Level1 = "level-1";
    public const string Level2 = "level-2";
    public const string Level3 = "level-3";
    public const string Level4 = "level-4";
    public const string Level5 = "level-5";
    public const string Lock = "lock";
    public const string Missing = "missing";
    public const string Never = "never";
    public const string Next = "next";
    public const string Pencil = "pencil";
    public const string Plug = "plug";
    public const string Plus = "plus";
    public const string Prev = "prev";
    public const string Print = "print";
    public const string Range = "range";
    public const string Returned = "returned";
    public const string Sample = "sample";
    public const string Search = "search";
    public const string Shield = "shield";
    public const string Swap = "swap";
    public const string Target = "target";
    public const string Wait = "wait";
    public const string Warn = "warn";
}
