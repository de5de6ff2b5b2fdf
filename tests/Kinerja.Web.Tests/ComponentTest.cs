using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Web.Tests;

/// <summary>Renders components with the site's words, in Indonesian unless a test asks otherwise.</summary>
public abstract partial class ComponentTest : BunitContext
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

    protected ComponentTest()
    {
        Services.AddKinerjaLocalisation();
        Use(Languages.Indonesian);
    }

    protected static void Use(CultureInfo culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;

    /// <summary>Coordinates of SVG must read the same everywhere: digits, a point, a percent sign, blanks and commas only between pairs.</summary>
    protected static void AssertDrawable(string markup)
    {
        foreach (Match match in Coordinate().Matches(markup))
            Assert.True(OneNumber().IsMatch(match.Groups[2].Value), $"{match.Value} is not a coordinate");
        foreach (Match match in Points().Matches(markup))
            Assert.True(Pairs().IsMatch(match.Groups[1].Value), $"{match.Value} are not points");
        Assert.DoesNotContain(" style=", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", markup, StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _uiCulture);
        base.Dispose(disposing);
    }

    [GeneratedRegex("""\s(x|y|x1|x2|y1|y2|cx|cy|r|width|height)="([^"]*)["]""")]
    private static partial Regex Coordinate();

    [GeneratedRegex("""points="([^"]*)["]""")]
    private static partial Regex Points();

    [GeneratedRegex(@"^-?\d*\.?\d+%?$")]
    private static partial Regex OneNumber();

    [GeneratedRegex(@"^(-?\d*\.?\d+,-?\d*\.?\d+)( -?\d*\.?\d+,-?\d*\.?\d+)*$")]
    private static partial Regex Pairs();
}
