namespace Sasaeai.Retention;

public static class DeletionWords
{
    public static string Label(this DeletionGround ground) => ground switch
    {
        DeletionGround.PeriodOver => "保存期間が過ぎた",
        DeletionGround.AskedFor => "本人などから消去の請求があった",
        DeletionGround.Mistaken => "まちがって作った",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };

    public static string Label(this DeletionState state) => state switch
    {
        DeletionState.Proposed => "確かめる人を待っています",
        DeletionState.Refused => "残すことにしました",
        DeletionState.TakenBack => "取り下げました",
        DeletionState.Done => "消しました",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
