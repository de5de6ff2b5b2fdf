using Kinerja.Model.Texts;

namespace Kinerja.Model.Formulas.Reading;

/// <summary>
/// Takes a name apart at <i>dan</i>, <i>serta</i>, <i>maupun</i>, <i>atau</i>, commas, slashes and plus signs. The words before the first part that
/// belong to all (<i>jumlah koperasi</i>) and those after the last (<i>yang lulus</i>) are tried at every length, so several answers may fit.
/// </summary>
internal static class Conjunction
{
    /// <summary>Joints beyond this number are all taken as joints, or none.</summary>
    private const int MaxJoints = 4;

    private const int MaxTail = 6;

    /// <summary>Names the parts may have: for each way to split, one folded name per part. Likelier ways first; bounded.</summary>
    public static IEnumerable<IReadOnlyList<string>> Splits(ComponentRef name)
    {
        var pieces = Pieces(name);
        var joints = Enumerable.Range(0, pieces.Count).Where(i => pieces[i].IsJoint).ToList();
        if (joints.Count == 0)
        {
            yield break;
        }

        var ways = joints.Count > MaxJoints ? [(1 << joints.Count) - 1]
            : Enumerable.Range(1, (1 << joints.Count) - 1).OrderByDescending(m => System.Numerics.BitOperations.PopCount((uint)m)).ToList();
        foreach (var way in ways)
        {
            var segments = Segments(pieces, joints, way);
            if (segments.TrueForAll(s => s.Count > 0))
            {
                foreach (var names in Names(segments))
                {
                    yield return names;
                }
            }
        }
    }

    /// <summary>One name per segment: the first words of the first segment before it, the last words of the last segment behind it.</summary>
    private static IEnumerable<IReadOnlyList<string>> Names(List<List<string>> segments)
    {
        for (var tail = 0; tail < Math.Min(segments[^1].Count, MaxTail + 1); tail++)
        {
            var behind = segments[^1].TakeLast(tail).ToList();
            // Every segment may share a different number of the first words: "jumlah koperasi sehat dan koperasi cukup sehat".
            for (var head = segments[0].Count - 1; head >= 0; head--)
            {
                var front = segments[0].Take(head).ToList();
                yield return [.. segments.Select((s, i) => string.Join(' ', (i == 0 ? s : front.Concat(s)).Concat(i == segments.Count - 1 ? [] : behind)))];
            }
        }
    }

    private static List<List<string>> Segments(List<Piece> pieces, List<int> joints, int way)
    {
        List<List<string>> segments = [[]];
        for (var i = 0; i < pieces.Count; i++)
        {
            var joint = joints.IndexOf(i);
            if (joint >= 0 && ((way >> joint) & 1) == 1)
            {
                segments.Add([]);
            }
            else if (pieces[i].Word.Length > 0)
            {
                segments[^1].Add(pieces[i].Word);
            }
        }

        return segments;
    }

    private static List<Piece> Pieces(ComponentRef name)
    {
        var pieces = new List<Piece>();
        var written = TextFolding.Fold(name.Text) == name.Name ? name.Text : name.Name;
        var runs = written.Split([',', ';', '/']);
        for (var i = 0; i < runs.Length; i++)
        {
            if (i > 0 && pieces is [.., { IsJoint: false }])
            {
                pieces.Add(new Piece("", true)); // a comma has no word
            }

            foreach (var word in TextFolding.Tokens(runs[i]))
            {
                var joint = word is "dan" or "serta" or "maupun" or "atau" or "+";
                if (joint && pieces is [.., { IsJoint: true } before])
                {
                    pieces[^1] = before with { Word = word }; // ", dan"
                }
                else
                {
                    pieces.Add(new Piece(word, joint));
                }
            }
        }

        return pieces;
    }

    private readonly record struct Piece(string Word, bool IsJoint);
}
