using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>The pages of the site, each in the states that look different. A page that is not here is neither checked nor pictured.</summary>
internal static class SitePages
{
    /// <summary>Addresses that the site answers with a page and no page of its own.</summary>
    public static IReadOnlySet<string> Missing { get; } = new HashSet<string>(StringComparer.Ordinal) { "/w/99", "/tidak/ada" };

    /// <summary>Name of its picture, and address.</summary>
    public static TheoryData<string, string> All => new()
    {
        { "beranda", "/" },
        { "beranda-dinas", "/i/35.08/dinkop-um" },
        { "ajukan", "/i/35.08/dinkop-um/ajukan/2019/tw2" },
        { "periksa", "/i/35.08/dinkop-um/periksa/2019/tw1" },
        { "antrean", "/w/35.08/periksa?keadaan=semua" },
        { "jadwal", "/w/35.08/periode" },
        { "capaian", "/i/35.08/dinkop-um/iku/2019" },
        { "capaian-tw2", "/i/35.08/dinkop-um/iku/2019?periode=tw2" },
        { "indikator", "/i/35.08/dinkop-um/iku/2019/iku-1" },
        { "indikator-tujuan", "/i/35.08/dinkop-um/iku/2013/tujuan-2" },
        { "rencana", "/i/35.08/dinkop-um/rencana" },
        { "rencana-target", "/i/35.08/dinkop-um/rencana/target/2019" },
        { "rencana-versi", "/i/35.08/dinkop-um/rencana/versi/2019?lihat=kini" },
        { "dokumen", "/i/35.08/dinkop-um/dokumen?tahun=2019" },
        { "dokumen-iku", "/i/35.08/dinkop-um/dokumen/iku/2019" },
        { "dokumen-pk", "/i/35.08/dinkop-um/dokumen/perjanjian-kinerja/2019" },
        { "dokumen-lkjip", "/i/35.08/dinkop-um/dokumen/lkjip/2019" },
        { "dokumen-penjelasan", "/i/35.08/dinkop-um/dokumen/penjelasan/2019/tw2?indikator=iku-1" },
        { "periksa-kode", "/d" },
        { "periksa-kode-salah", "/d?kode=bukan-kode" },
        { "periksa-dokumen", "/d/35.08_dinkop-um_bcdfghjkmnpqrstvwxyz23" },
        { "rencana-kartu", "/i/35.08/dinkop-um/rencana/indikator/iku-1" },
        { "rencana-kartu-baru", "/i/35.08/dinkop-um/rencana/indikator-baru" },
        { "rencana-sasaran", "/i/35.08/dinkop-um/rencana/sasaran/s-1" },
        { "impor", "/i/35.08/dinkop-um/impor" },
        { "impor-terputus", "/i/35.08/dinkop-um/impor/imp-0123456789abcdef0123456789abcdef/baca" },
        { "isi", "/i/35.08/dinkop-um/isi/2019/tw4" },
        { "isi-semua", "/i/35.08/dinkop-um/isi/2019/tw2?semua=1" },
        { "rincian", "/i/35.08/dinkop-um/isi/2019/tw3/iku-1" },
        { "rincian-data", "/i/35.08/dinkop-um/isi/2019/tw3/data-jumlah-koperasi-sehat" },
        { "wilayah", "/w/35.08" },
        { "provinsi", "/w/35?indikator=koperasi-um.sehat&tahun=2019" },
        { "nasional", "/w/id?indikator=koperasi-um.sehat&tahun=2019" },
        { "provinsi-indikator", "/w/35?tampilan=indikator" },
        { "provinsi-banding", "/w/35?indikator=koperasi-um.sehat&tahun=2019&banding=2018" },
        { "provinsi-penjelasan", "/w/35/penjelasan?indikator=koperasi-um.sehat&tahun=2019" },
        { "wilayah-kosong", "/w/33.01" },
        { "wilayah-tidak-ada", "/w/99" },
        { "masuk", "/akun/masuk" },
        { "akun-daftar", "/akun/daftar" },
        { "lupa", "/akun/lupa" },
        { "cek-surat", "/akun/cek-surat" },
        { "daftar", "/daftar" },
        { "daftar-cari", "/daftar?cari=malang" },
        { "orang", "/i/35.08/dinkop-um/orang" },
        { "jejak", "/i/35.08/dinkop-um/jejak" },
        { "kunci", "/i/35.08/dinkop-um/kunci" },
        { "kelola", "/i/35.08/dinkop-um/kelola" },
        { "masuk-tunggal", "/i/35.08/dinkop-um/masuk-tunggal" },
        { "pendaftaran", "/w/35.08/pendaftaran" },
        { "admin-pendaftaran", "/admin/pendaftaran" },
        { "admin", "/admin" },
        { "admin-instansi", "/admin/instansi" },
        { "cari", "/cari?q=koperasi" },
        { "bantuan", "/bantuan" },
        { "istilah", "/bantuan/istilah" },
        { "tombol", "/bantuan/tombol" },
        { "tidak-ada", "/tidak/ada" },
    };
}
