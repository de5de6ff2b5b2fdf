using Kinerja.Model.Formulas;

namespace Kinerja.Model.Tests.Formulas;

public sealed class FormulaTraitsTests
{
    private static Formula Read(string text) => FormulaParser.Parse(text).Formula ?? throw new InvalidOperationException(text);

    [Theory]
    [InlineData("(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%", true)]
    [InlineData("( Jumlah UM terdaftar yg mandiri / Jumlah seluruh UM yg terdaftar ) X 100 %", true)]
    [InlineData("Jumlah balita gizi buruk / total balita x 100", true)]
    [InlineData("koperasi sehat / koperasi dinilai x 100%", true)]
    [InlineData("Panjang jalan kondisi baik / Panjang jalan x 100%", true)]
    [InlineData("Jumlah penduduk usia 7-12 tahun yang bersekolah : Jumlah penduduk usia 7-12 tahun x 100%", true)]
    [InlineData("(Jml koperasi sehat + Jml koperasi cukup sehat) / Jml koperasi x 100%", true)]
    [InlineData("Jml laki-laki / (Jumlah laki-laki + jumlah perempuan) x 100%", true)]
    [InlineData("Jml koperasi sehat / Jml koperasi", false)] // not in percent
    [InlineData("Jumlah siswa SD / Jumlah penduduk usia 7-12 tahun x 100%", false)] // gross enrolment goes above 100
    [InlineData("Realisasi PAD / Target PAD x 100%", false)]
    [InlineData("Panjang jalan baik / Luas jalan x 100%", false)]
    [InlineData("Jumlah guru SD / Jumlah guru SMP x 100%", false)]
    [InlineData("Jumlah kematian bayi / Jumlah kelahiran hidup x 1.000", false)]
    [InlineData("Jml UM thn N / Jml UM thn N-1 x 100%", false)]
    [InlineData("(Jml UM thn N - Jml UM thn N-1) / Jml UM thn N-1 x 100%", false)]
    [InlineData("(Jml UM - Jml UM mati) / Jml UM x 100%", false)]
    [InlineData("jumlah perempuan / (jumlah laki-laki + jumlah anak) x 100%", false)]
    public void A_share_lies_between_0_and_100(string text, bool share) => Assert.Equal(share, FormulaTraits.IsShare(Read(text)));

    [Theory]
    [InlineData("(Jml UM thn N - Jml UM thn N - 1) / ( Jml UM thn N - 1 ) X 100 %", true, false)]
    [InlineData("(jumlah um - jml UM tahun lalu) / Jumlah UM tahun sebelumnya", true, false)]
    [InlineData("((dana + hibah) - (dana thn N-1 + hibah thn N-1)) / (dana thn N-1 + hibah thn N-1) x 100%", true, false)]
    [InlineData("(kasus thn N-1 - kasus thn N) / kasus thn N-1 x 100%", false, true)]
    [InlineData("(kasus thn N - kasus thn N-1) / kasus thn N x 100%", false, false)]
    [InlineData("(kasus thn N - rujukan thn N-1) / rujukan thn N-1 x 100%", false, false)]
    [InlineData("kasus thn N / kasus thn N-1 x 100%", false, false)]
    [InlineData("kasus", false, false)]
    public void Growth_and_decline_are_known_by_their_form(string text, bool growth, bool decline) =>
        Assert.Equal((growth, decline), (FormulaTraits.IsGrowth(Read(text)), FormulaTraits.IsDecline(Read(text))));

    [Fact]
    public void Formulas_with_one_canonical_print_are_identical()
    {
        var formulas = new Dictionary<string, Formula>
        {
            ["b"] = Read("(Jml UM thn N - Jml UM thn N - 1) / ( Jml UM thn N - 1 ) X 100 %"),
            ["c"] = Read("jumlah um"),
            ["a"] = Read("100% x (Jumlah UM - Jumlah UM tahun lalu) : Jumlah UM tahun lalu"),
            ["d"] = Read("(Jml UM thn N - Jml UM thn N - 1) / ( Jml UM thn N - 1 )"),
        };
        Assert.Equal(["a", "b"], Assert.Single(FormulaComparer.Identical(formulas)));
        Assert.Equal(FormulaComparer.Instance.GetHashCode(formulas["a"]), FormulaComparer.Instance.GetHashCode(formulas["b"]));
        Assert.False(FormulaComparer.Instance.Equals(formulas["a"], formulas["d"]));
    }
}
