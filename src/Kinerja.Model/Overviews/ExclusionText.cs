using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Overviews;

/// <summary>The words of why a figure is not in a sum. The grade itself is shown beside them.</summary>
public static class ExclusionText
{
    /// <summary>The reason in both languages. A code of a value reads as that value's reason; an unknown one is shown as it stands.</summary>
    public static Text Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code switch
        {
            ExclusionCodes.GradeC => new("maksud sama, rumus atau populasi lain", "same intent, another formula or population"),
            ExclusionCodes.GradeD => new("hanya namanya sama", "only the name is the same"),
            ExclusionCodes.NotLinked => new("belum ditautkan dengan indikator sendiri", "not tied to an own indicator yet"),
            ExclusionCodes.NotVisible => new("sudah dilaporkan, belum dapat ditampilkan", "reported, not to be shown yet"),
            ExclusionCodes.NotApplicable => new("tidak berlaku", "not applicable"),
            ExclusionCodes.DirectValue => new("diisi langsung: data dasarnya tidak dilaporkan, persen tidak dijumlahkan", "entered directly: its components are not reported, percentages are not summed"),
            ExclusionCodes.LinkOutdated => new("rumus sendiri berubah sejak tautan A dipastikan", "the own formula has changed since grade A was confirmed"),
            ExclusionCodes.ConversionUnreadable => new("konversi memakai data yang tidak lagi ada dalam rencana", "the conversion reads a figure that the plan no longer has"),
            ExclusionCodes.NotComputable => new("tidak dapat dijumlahkan", "cannot be added up"),
            ExclusionCodes.NotJoined => new("belum memakai model indikator bersama", "shared model not adopted"),
            _ => ReasonText.Of(new(code)),
        };
    }
}
