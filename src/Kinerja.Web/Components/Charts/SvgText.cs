using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Kinerja.Web.Components.Charts;

/// <summary>A <c>text</c> element of SVG: Razor keeps that name for itself.</summary>
internal static class SvgText
{
    public static RenderFragment Of(string x, double y, string words, string? anchor = null, string? css = null) => builder => Build(builder, x, y, words, anchor, css);

    private static void Build(RenderTreeBuilder builder, string x, double y, string words, string? anchor, string? css)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", css);
        builder.AddAttribute(2, "x", x);
        builder.AddAttribute(3, "y", Svg.Px(y));
        builder.AddAttribute(4, "text-anchor", anchor);
        builder.AddContent(5, words);
        builder.CloseElement();
    }
}
