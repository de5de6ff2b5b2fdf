using System.Numerics;

namespace Kinerja.Model.Formulas.Evaluation;

/// <summary>
/// An exact fraction. A formula is computed in fractions and made a decimal once, at the end, so that <c>17 / 328 x 100</c> and
/// <c>17 x 100 / 328</c> are the same figure and nothing is lost to the order of the steps. The divisor is above zero.
/// </summary>
internal readonly record struct Rational
{
    private static readonly BigInteger Max = new(decimal.MaxValue);

    private readonly BigInteger _top;
    private readonly BigInteger _bottom;

    private Rational(BigInteger top, BigInteger bottom)
    {
        var common = BigInteger.GreatestCommonDivisor(top, bottom);
        var sign = bottom.Sign < 0 ? BigInteger.MinusOne : BigInteger.One;
        _top = top / common * sign;
        _bottom = bottom / common * sign;
    }

    /// <summary>True for zero.</summary>
    public bool IsZero => _top.IsZero;

    /// <summary>The fraction that a decimal is.</summary>
    public static Rational Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        var digits = new BigInteger((uint)bits[2]);
        digits = (digits << 32) + (uint)bits[1];
        digits = (digits << 32) + (uint)bits[0];
        return new Rational(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Rational operator +(Rational a, Rational b) => new((a._top * b._bottom) + (b._top * a._bottom), a._bottom * b._bottom);

    public static Rational operator -(Rational a, Rational b) => new((a._top * b._bottom) - (b._top * a._bottom), a._bottom * b._bottom);

    public static Rational operator *(Rational a, Rational b) => new(a._top * b._top, a._bottom * b._bottom);

    /// <summary>The divisor is not zero; ask <see cref="IsZero"/> first.</summary>
    public static Rational operator /(Rational a, Rational b) => new(a._top * b._bottom, a._bottom * b._top);

    public static Rational operator -(Rational a) => new(-a._top, a._bottom);

    /// <summary>The nearest decimal, half away from zero in the last digit that fits; no trailing zeros. Null when it is too large.</summary>
    public decimal? ToDecimal()
    {
        var top = BigInteger.Abs(_top);
        for (var scale = 28; scale >= 0; scale--)
        {
            var value = ((2 * top * BigInteger.Pow(10, scale)) + _bottom) / (2 * _bottom);
            if (value <= Max)
            {
                return Build(value, scale);
            }
        }

        return null;
    }

    private decimal Build(BigInteger value, int scale)
    {
        while (scale > 0 && (value % 10).IsZero)
        {
            value /= 10;
            scale--;
        }

        var mask = new BigInteger(uint.MaxValue);
        return new decimal(
            unchecked((int)(uint)(value & mask)),
            unchecked((int)(uint)((value >> 32) & mask)),
            unchecked((int)(uint)((value >> 64) & mask)),
            _top.Sign < 0 && !value.IsZero,
            (byte)scale);
    }
}
