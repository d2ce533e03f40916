namespace Sasaeai.Algorithms.Text;

/// <summary>法人格. Words that say what kind of body one is, and that one list writes out and another leaves away.</summary>
internal static class LegalForms
{
    // Longest first, so that 社団法人 does not leave 一般 behind.
    private static readonly string[] Forms =
    [
        .. new[]
        {
            "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "一般社団法人", "公益社団法人", "一般財団法人", "公益財団法人",
            "社団法人", "財団法人", "社会福祉法人", "特定非営利活動法人", "認定特定非営利活動法人", "認定npo法人", "npo法人", "医療法人社団",
            "医療法人財団", "社会医療法人社団", "社会医療法人財団", "社会医療法人", "特定医療法人", "医療法人", "学校法人", "宗教法人",
            "労働者協同組合", "企業組合", "独立行政法人", "地方独立行政法人", "国立大学法人", "認可地縁団体",
            "(株)", "(有)", "(同)", "(資)", "(名)", "(福)", "(社福)", "(医)", "(医社)", "(医財)", "(特非)", "(npo)", "(一社)", "(公社)", "(一財)",
            "(公財)", "(社)", "(財)", "(学)", "(宗)", "(独)", "(労)",
        }.OrderByDescending(form => form.Length),
    ];

    /// <summary>Takes letters folded for search.</summary>
    public static string Strip(string letters)
    {
        var before = "";
        while (letters != before)
        {
            before = letters;
            foreach (var form in Forms)
                letters = letters.Replace(form, " ", StringComparison.Ordinal);
        }
        return letters;
    }
}
