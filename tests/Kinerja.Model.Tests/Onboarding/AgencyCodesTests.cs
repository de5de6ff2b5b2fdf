using CsCheck;
using Kinerja.Model.Keys;
using Kinerja.Model.Onboarding;

namespace Kinerja.Model.Tests.Onboarding;

public sealed class AgencyCodesTests
{
    [Theory]
    [InlineData("dinkop-um")]
    [InlineData("dlh")]
    [InlineData("dinas-koperasi-dan-usaha-mikro")]
    [InlineData("kec-2-ilir")]
    [InlineData("administrasi")]
    public void A_code_that_reads_well_may_be_given(string code) => Assert.Null(AgencyCodes.Check(code));

    [Theory]
    [InlineData(null, "agencyCodeRequired")]
    [InlineData("  ", "agencyCodeRequired")]
    [InlineData("ab", "agencyCodeLength")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmno", "agencyCodeLength")]
    [InlineData("-x", "agencyCodeLength")]
    [InlineData("-xy", "agencyCodeInvalid")]
    [InlineData("xy-", "agencyCodeInvalid")]
    [InlineData("x--y", "agencyCodeInvalid")]
    [InlineData("xn--dinkop", "agencyCodeInvalid")]
    [InlineData("dinkop um", "agencyCodeInvalid")]
    [InlineData("dinkop_um", "agencyCodeInvalid")]
    [InlineData("dinkop.um", "agencyCodeInvalid")]
    [InlineData("dinkop|um", "agencyCodeInvalid")]
    [InlineData("dinkop/um", "agencyCodeInvalid")]
    [InlineData("Dinkop", "agencyCodeInvalid")]
    [InlineData("2019", "agencyCodeInvalid")]
    [InlineData("1dinas", "agencyCodeInvalid")]
    [InlineData("dinkоp", "agencyCodeInvalid")] // a Cyrillic о
    [InlineData("ｄinkop", "agencyCodeInvalid")]
    [InlineData("admin", "agencyCodeReserved")]
    [InlineData("adm1n", "agencyCodeReserved")]
    [InlineData("a-d-m-i-n", "agencyCodeReserved")]
    [InlineData("adrnin", "agencyCodeReserved")]
    [InlineData("www", "agencyCodeReserved")]
    [InlineData("vvww", "agencyCodeReserved")]
    [InlineData("api", "agencyCodeReserved")]
    [InlineData("ap1", "agencyCodeReserved")]
    [InlineData("apl", "agencyCodeReserved")]
    [InlineData("r00t", "agencyCodeReserved")]
    [InlineData("demo", "agencyCodeReserved")]
    public void A_code_that_misleads_is_refused(string? code, string problem)
    {
        var refused = AgencyCodes.Check(code);
        Assert.Equal((problem, "code"), (refused?.Code, refused?.Field));
        Assert.NotEqual(refused!.Message.Id, refused.Message.En);
    }

    [Theory]
    [InlineData("dink0p-um", "dinkop-um")]
    [InlineData("dinkopum", "dinkop-um")]
    [InlineData("dinkop-urn", "dinkop-um")]
    [InlineData("d1nkop-um", "dinkop-um")]
    [InlineData("dinkes", "d1nkes")]
    public void A_code_that_looks_like_one_of_the_region_is_refused(string code, string other) => Assert.Equal("agencyCodeLooksLike", AgencyCodes.Check(code, ["setda", other])?.Code);

    [Fact]
    public void The_same_code_is_left_to_the_reservation() => Assert.Null(AgencyCodes.Check("dinkop-um", ["dinkop-um", "dinkes"]));

    [Theory]
    [InlineData("Dinas Koperasi", "dinkop")]
    [InlineData("Dinas Koperasi dan Usaha Mikro", "dinkop-um")]
    [InlineData("DINAS KOPERASI & USAHA MIKRO", "dinkop-um")]
    [InlineData("Dinas Koperasi, Perindustrian dan Perdagangan", "dinkop-perindag")]
    [InlineData("Dinas Koperasi, Usaha Kecil dan Menengah, Perindustrian dan Perdagangan", "dinkop-ukm-perindag")]
    [InlineData("Dinas Pendidikan dan Kebudayaan", "disdikbud")]
    [InlineData("Dinas Pekerjaan Umum dan Penataan Ruang", "dpupr")]
    [InlineData("Satuan Polisi Pamong Praja", "satpol-pp")]
    [InlineData("Sekretariat DPRD", "setwan")]
    [InlineData("Kecamatan Pasirian", "kecamatan-pasirian")]
    [InlineData("Dinas Urusan yang Tidak Dikenal Siapa Pun di Sini", "dinas-urusan-yang-tidak-dikenal-siapa")]
    [InlineData("Admin", "kantor-admin")]
    [InlineData("2019", "n2019")]
    [InlineData("Ön", "kantor-on")]
    [InlineData("", "tanpa-nama")]
    [InlineData("***", "tanpa-nama")]
    public void A_readable_code_is_proposed(string name, string code) => Assert.Equal(code, AgencyCodeProposal.For(name));

    [Fact]
    public void What_is_taken_is_not_proposed()
    {
        Assert.Equal("dinas-koperasi", AgencyCodeProposal.For("Dinas Koperasi", code => code == "dinkop"));
        Assert.Equal("dinkop-2", AgencyCodeProposal.For("Dinas Koperasi", code => code is "dinkop" or "dinas-koperasi" or "kantor-dinas-koperasi"));
    }

    [Fact]
    public void Whatever_the_name_the_proposal_may_be_given() => Gen.String.Sample(name =>
    {
        var code = AgencyCodeProposal.For(name);
        Assert.Null(AgencyCodes.Check(code));
        Assert.True(AgencyKey.TryParse($"35.08|{code}", out _));
    });
}
