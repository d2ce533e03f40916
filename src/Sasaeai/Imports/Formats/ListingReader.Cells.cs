using System.Text.RegularExpressions;
using Sasaeai.Imports.Tables;

namespace Sasaeai.Imports.Formats;

public sealed partial class ListingReader
{
    /// <summary>The cells of one row by their meaning, with the two ways of objecting to one.</summary>
    private sealed partial class Cells(TableRow row, ColumnMapping mapping, Action<Field, string> note, Action<Field, string> refuse)
    {
        public Action<Field, string> Note => note;
        public Action<Field, string> Refuse => refuse;

        /// <summary>Empty where the list has no such column, or says in so many words that there is nothing.</summary>
        public string this[Field field] => Raw(field) is var text && Array.Exists(Nothing, nothing => nothing.Equals(text, StringComparison.OrdinalIgnoreCase)) ? "" : text;

        public string Raw(Field field)
        {
            var columns = mapping.Columns(field);
            return columns.Count switch
            {
                0 => "",
                1 => Clean(row[columns[0]]),
                _ => string.Join('\n', columns.Select(column => Clean(row[column])).Where(text => text.Length > 0)),
            };
        }

        /// <summary>How many cells of the row hold anything.</summary>
        public int Filled => row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell));

        /// <summary>The cell repeats its own heading, as printed lists do on each page.</summary>
        public bool IsHeading(Field field) => mapping.Columns(field) is [var column, ..] && Headings.Fold(row[column]) == Headings.Fold(mapping.Header[column]) && row.Cells.Index().Count(cell => cell.Index < mapping.Header.Count && cell.Item.Length > 0 && Headings.Fold(cell.Item) == Headings.Fold(mapping.Header[cell.Index])) >= 2;

        public void RefuseBroken()
        {
            foreach (var field in Enum.GetValues<Field>())
                foreach (var column in mapping.Columns(field))
                    if (row[column].Contains('\uFFFD'))
                        refuse(field, "文字が壊れています。文字コードを変えて保存されたときに失われています。もとのファイルを使ってください");
                    else if (Formula().IsMatch(row[column]))
                        refuse(field, $"式が入っています（{row[column][..Math.Min(20, row[column].Length)]}）。計算した値に置きかえてください");
        }

        /// <summary>The national 通いの場 file writes a line break as a word.</summary>
        private static string Clean(string text) =>
            Control().Replace(text.Replace("（改行）", "\n", StringComparison.Ordinal), "").Trim();

        [GeneratedRegex(@"^=|^[+\-@].*[|!].*!")]
        private static partial Regex Formula();

        [GeneratedRegex(@"[\p{Cc}\p{Cf}-[\n\t]]")]
        private static partial Regex Control();
    }
}
