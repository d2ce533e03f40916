namespace Sasaeai.Consent;

public static class SharedFieldsWords
{
    public static readonly IReadOnlyList<SharedFields> Each =
        [SharedFields.Name, SharedFields.Address, SharedFields.Phone, SharedFields.Worry, SharedFields.Living, SharedFields.Health];

    public const SharedFields All = SharedFields.Name | SharedFields.Address | SharedFields.Phone | SharedFields.Worry | SharedFields.Living | SharedFields.Health;

    /// <summary>The single fields in it.</summary>
    public static IEnumerable<SharedFields> Parts(this SharedFields fields) => Each.Where(f => fields.HasFlag(f));

    public static string Label(this SharedFields field) => field switch
    {
        SharedFields.Name => "お名前",
        SharedFields.Address => "住所・場所",
        SharedFields.Phone => "電話",
        SharedFields.Worry => "困りごとの中身",
        SharedFields.Living => "暮らしのようす",
        SharedFields.Health => "からだのこと・認定",
        _ => string.Join('、', field.Parts().Select(Label)),
    };
}
