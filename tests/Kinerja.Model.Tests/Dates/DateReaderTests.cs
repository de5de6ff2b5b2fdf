using CsCheck;
using Kinerja.Model.Dates;

namespace Kinerja.Model.Tests.Dates;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2025-12-31", "2025-12-31")]
    [InlineData("2025/12/31", "2025-12-31")]
    [InlineData("2025-12-31T00:00:00", "2025-12-31")]
    [InlineData("31/12/2025", "2025-12-31")]
    [InlineData("31-12-2025", "2025-12-31")]
    [InlineData("31.12.2025", "2025-12-31")]
    [InlineData("1/2/2025", "2025-02-01")]
    [InlineData("31/12/2025 00:00:00", "2025-12-31")]
    [InlineData(" 31\u00a0Desember  2025 ", "2025-12-31")]
    [InlineData("31 Des 2025", "2025-12-31")]
    [InlineData("31 Des. 2025", "2025-12-31")]
    [InlineData("31-Des-2025", "2025-12-31")]
    [InlineData("31 DESEMBER 2025", "2025-12-31")]
    [InlineData("17 Agustus 1945", "1945-08-17")]
    [InlineData("17 Agt 2025", "2025-08-17")]
    [InlineData("28 Pebruari 2025", "2025-02-28")]
    [InlineData("10 Nopember 2025", "2025-11-10")]
    [InlineData("1 Mei 2025", "2025-05-01")]
    [InlineData("20 May 2025", "2025-05-20")]
    [InlineData("31 December 2025", "2025-12-31")]
    [InlineData("Rabu, 31 Desember 2025", "2025-12-31")]
    [InlineData("Jum'at, 2 Januari 2026", "2026-01-02")]
    [InlineData("tanggal 31 Desember 2025", "2025-12-31")]
    [InlineData("29/02/2024", "2024-02-29")]
    public void A_date_that_says_day_month_and_year_is_read(string text, string date) => Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), DateReader.Read(text).Value);

    [Theory]
    [InlineData("12/31/2025", "Mungkin maksudnya 31 Desember 2025")]
    [InlineData("2025-31-12", "Mungkin maksudnya 31 Desember 2025")]
    [InlineData("2025-02-30", "Februari 2025 sampai tanggal 28")]
    [InlineData("29/02/2025", "Februari 2025 sampai tanggal 28")]
    [InlineData("31 Februari 2025", "Februari 2025 sampai tanggal 28")]
    [InlineData("31/11/2025", "November 2025 sampai tanggal 30")]
    [InlineData("0/12/2025", "Tanggal 0 tidak ada")]
    [InlineData("1/0/2025", "Bulan 0 tidak ada")]
    [InlineData("32/13/2025", "Bulan 13 tidak ada")]
    [InlineData("01/02/03", "kurang dari empat angka")]
    [InlineData("31/12/25", "kurang dari empat angka")]
    [InlineData("31 Des 25", "kurang dari empat angka")]
    [InlineData("45657", "Mungkin maksudnya 31 Desember 2024")]
    [InlineData("60", "bukan tanggal")]
    [InlineData("31/12/1900", "Tahun 1900 di luar 1945–2199")]
    [InlineData("31/12/9999", "Tahun 9999 di luar 1945–2199")]
    [InlineData("Desember 2025", "tanpa tanggalnya")]
    [InlineData("Senin, 31 Desember 2025", "hari Rabu, bukan Senin")]
    [InlineData("Selamat, 31 Desember 2025", "bukan tanggal")]
    [InlineData("31 Dsember 2025", "bukan tanggal")]
    [InlineData("31-12/2025", "bukan tanggal")]
    [InlineData("2025", "bukan tanggal")]
    [InlineData("31/12", "bukan tanggal")]
    [InlineData("kemarin", "bukan tanggal")]
    [InlineData("３１/１２/２０２５", "bukan tanggal")]
    [InlineData("٣١/١٢/٢٠٢٥", "bukan tanggal")]
    [InlineData("31/12/2025 10:15", "bukan tanggal")]
    [InlineData("<script>", "bukan tanggal")]
    [InlineData("", "bukan tanggal")]
    [InlineData(null, "bukan tanggal")]
    public void Anything_else_is_refused_with_what_may_have_been_meant(string? text, string why)
    {
        var read = DateReader.Read(text, "tanggal");
        Assert.False(read.IsOk);
        Assert.Equal((DateReader.NotADate, "tanggal"), (read.Problem.Code, read.Problem.Field));
        Assert.Contains(why, read.Problem.Message.Id);
        Assert.EndsWith("Tulis misalnya 31/12/2025 atau 31 Desember 2025.", read.Problem.Message.Id);
        Assert.EndsWith("31 December 2025.", read.Problem.Message.En);
    }

    [Fact]
    public void A_long_text_is_refused_unread() => Assert.False(DateReader.Read(new string('1', 100_000)).IsOk);

    [Fact]
    public void No_text_makes_it_throw() => Gen.OneOf(Generators.AnyText, Gen.OneOf("3", "1", "/", "-", " ", "Des", "2025", "00:00", ",", "Rabu").Array[0, 9].Select(string.Concat)).Sample(text => _ = DateReader.Read(text));

    [Fact]
    public void Every_day_written_in_any_of_the_ways_is_read_as_that_day() =>
        Gen.Select(Gen.Int[0, 92_000], Gen.OneOf("yyyy-MM-dd", "d/M/yyyy", "dd-MM-yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "dddd, d MMMM yyyy"), Gen.OneOf("id-ID", "en-GB")).Sample((days, format, culture) =>
        {
            var date = new DateOnly(DateReader.FirstYear, 1, 1).AddDays(days);
            Assert.Equal(date, DateReader.Read(date.ToString(format, System.Globalization.CultureInfo.GetCultureInfo(culture))).Value);
        });
}
