namespace Kinerja.Model.Texts;

/// <summary>Slips of the hand between what was typed and what it was meant to be: letters changed, added, dropped or exchanged with their neighbour. Pure.</summary>
public static class Slips
{
    /// <summary>How many slips are forgiven: the longer the word, the more.</summary>
    public static int Forgiven(int length) => length switch { < 4 => 0, < 6 => 1, < 10 => 2, _ => 3 };

    /// <summary>Slips that make the typed text the name, and that make it the beginning of the name. Takes the product of both lengths.</summary>
    public static (int Whole, int Begun) Between(string typed, string name)
    {
        var (before, last, row) = (new int[name.Length + 1], new int[name.Length + 1], new int[name.Length + 1]);
        for (var j = 0; j <= name.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            (before, last, row) = (last, row, before);
            row[0] = i;
            for (var j = 1; j <= name.Length; j++)
            {
                var change = last[j - 1] + (typed[i - 1] == name[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
        }

        return (row[^1], row.Min());
    }
}
