using System.Collections.Frozen;
using System.Text;

namespace Sasaeai.Algorithms.Text;

/// <summary>
/// 異体字・旧字体. Kanji that stand for one another in the names of people, places and firms, folded to the commoner one.
/// A short table on purpose: only pairs met in names and addresses (常用漢字表 and 人名用漢字 old forms, and the 斎 and 辺 families).
/// </summary>
internal static class KanjiVariants
{
    private const string Pairs =
        "髙高 﨑崎 嵜崎 碕崎 邊辺 邉辺 齋斉 齊斉 斎斉 澤沢 濱浜 濵浜 廣広 國国 嶋島 嶌島 櫻桜 眞真 龍竜 榮栄 壽寿 惠恵 學学 會会 醫医 藥薬 應応 團団 藝芸 舘館 驛駅 鐵鉄 縣県 區区 瀧滝 禰祢 " +
        "曾曽 條条 萬万 圓円 與与 豐豊 德徳 𠮷吉 桒桑 槇槙 冨富 峯峰 渕淵 渊淵 籠篭 亞亜 來来 佛仏 假仮 價価 兒児 內内 兩両 冱冴 凉涼 勞労 卷巻 單単 嚴厳 圖図 堯尭 增増 壞壊 壯壮 聲声 " +
        "夛多 奧奥 孃嬢 實実 寬寛 寳宝 寶宝 將将 專専 屆届 峽峡 嶽岳 巖岩 巌岩 廳庁 廢廃 彌弥 彥彦 徑径 恆恒 悅悦 戀恋 戶戸 拜拝 攝摂 數数 晉晋 晝昼 曉暁 步歩 歷歴 殘残 每毎 氣気 沒没 淺浅 " +
        "淨浄 濟済 瀨瀬 燈灯 爲為 狹狭 獨独 產産 畫画 當当 發発 盡尽 祿禄 禮礼 稻稲 穗穂 穰穣 竝並 絲糸 經経 綠緑 總総 緖緒 繩縄 纖繊 續続 缺欠 罐缶 聰聡 肅粛 舊旧 莊荘 萠萌 藏蔵 蘆芦 號号 " +
        "螢蛍 蠻蛮 衞衛 裝装 觀観 觸触 譽誉 讀読 變変 讓譲 豫予 賴頼 轉転 輕軽 邨村 鄕郷 釋釈 鎭鎮 鑛鉱 關関 隱隠 雙双 靈霊 靜静 顏顔 顯顕 飮飲 鷄鶏 鷗鴎 鹽塩 麥麦 麵麺 黃黄 黑黒 點点 黨党 " +
        "齒歯 齡齢 體体 躰体 栁柳 埜野 薗園 籔薮 藪薮";

    private static readonly FrozenDictionary<Rune, Rune> Common = Pairs.Split(' ')
        .Select(pair => pair.EnumerateRunes().ToArray())
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    public static Rune Fold(Rune rune) => Common.TryGetValue(rune, out var common) ? common : rune;
}
