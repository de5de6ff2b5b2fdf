using Bunit;
using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Tests.Ui;

public sealed class FormTests : ComponentTest
{
    [Fact]
    public void The_summary_takes_the_focus_and_links_to_the_fields()
    {
        var summary = Render<ErrorSummary>(p => p.Add(c => c.Errors, [new FieldError("target", "Target TW II: tulis angka, misalnya 2,54"), new FieldError("", "Periode terkunci")]));

        var box = summary.Find(".k-errsum");
        Assert.True(box.HasAttribute("autofocus"));
        Assert.Equal("-1", box.GetAttribute("tabindex"));
        Assert.Equal("Ada 2 yang perlu diperbaiki", summary.Find("#" + box.GetAttribute("aria-labelledby")).TextContent);
        Assert.Equal("#target", summary.Find("a").GetAttribute("href"));
        Assert.Equal("Periode terkunci", summary.FindAll("li")[1].TextContent.Trim());
    }

    [Fact]
    public void A_summary_that_answers_no_form_leaves_the_focus_alone() =>
        Assert.False(Render<ErrorSummary>(p => p.Add(c => c.Errors, [new FieldError("a", "b")]).Add(c => c.Focus, false)).Find(".k-errsum").HasAttribute("autofocus"));

    [Fact]
    public void No_errors_no_summary() => Assert.Empty(Render<ErrorSummary>().Markup.Trim());

    [Fact]
    public void A_refused_field_keeps_what_was_typed_and_is_tied_to_its_words()
    {
        var field = Render<FormField>(p => p
            .Add(c => c.Id, "t").Add(c => c.Name, "target").Add(c => c.Label, "Target").Add(c => c.Help, "Koma untuk desimal.")
            .Add(c => c.Error, "Tulis angka, misalnya 2,54").Add(c => c.Value, "dua \"koma\" lima").Add(c => c.Unit, "%").Add(c => c.InputMode, "decimal"));

        var input = field.Find("input");
        Assert.Equal("dua \"koma\" lima", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("decimal", input.GetAttribute("inputmode"));
        Assert.False(input.HasAttribute("type"));
        Assert.Equal("t", field.Find("label").GetAttribute("for"));
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find("#" + id).TextContent.Trim());
        Assert.Equal(["%", "Koma untuk desimal.", "Galat: Tulis angka, misalnya 2,54"], described);
    }

    [Fact]
    public void A_good_field_makes_no_claims()
    {
        var input = Render<FormField>(p => p.Add(c => c.Id, "t").Add(c => c.Label, "Target")).Find("input");

        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.False(input.HasAttribute("aria-describedby"));
    }

    [Fact]
    public void A_control_of_its_own_gets_what_ties_it()
    {
        FieldContext? seen = null;
        Render<FormField>(p => p.Add(c => c.Id, "alasan").Add(c => c.Label, "Alasan").Add(c => c.Error, "Isi alasan")
            .Add(c => c.ChildContent, context => builder =>
            {
                seen = context;
                builder.AddContent(0, "");
            }));

        Assert.Equal(new FieldContext("alasan", "alasan-galat", "true", " is-invalid"), seen);
    }

    [Theory]
    [InlineData(NoticeKind.Success, "status")]
    [InlineData(NoticeKind.Danger, "alert")]
    [InlineData(NoticeKind.Info, null)]
    [InlineData(NoticeKind.Warning, null)]
    public void Only_what_has_just_happened_is_announced(NoticeKind kind, string? role) =>
        Assert.Equal(role, Render<Notice>(p => p.Add(c => c.Kind, kind).Add(c => c.Title, "X")).Find(".alert").GetAttribute("role"));
}
