using Sasaeai.Imports;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Imports;

/// <summary>States and outcomes of imports as marks and words.</summary>
internal static class ImportShapes
{
    public static (Shape Shape, string Words) Mark(this ImportState state) => state switch
    {
        ImportState.Read => (Shape.New, "まだ数えていない"),
        ImportState.Previewed => (Shape.Half, "確かめて、取り込む前"),
        ImportState.Applied => (Shape.Done, "取り込みました"),
        ImportState.Undone => (Shape.Stopped, "取り消しました"),
        _ => (Shape.Waiting, "取り込めませんでした"),
    };

    public static string Label(this RowOutcome outcome) => outcome switch
    {
        RowOutcome.Added => "新しく",
        RowOutcome.Updated => "直す",
        RowOutcome.Unchanged => "そのまま",
        RowOutcome.Refused => "受け取れない",
        _ => "一覧にない",
    };

    public static Shape Mark(this RowOutcome outcome) => outcome switch
    {
        RowOutcome.Added => Shape.New,
        RowOutcome.Updated => Shape.Moving,
        RowOutcome.Unchanged => Shape.Done,
        RowOutcome.Refused => Shape.Stopped,
        _ => Shape.Waiting,
    };

    public static string SizeInWords(this ImportBatch batch) => batch.Size < 1 << 20 ? $"{Math.Max(1, batch.Size >> 10):N0} KB" : $"{batch.Size / 1048576.0:N1} MB";
}
