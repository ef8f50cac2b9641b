package org.blogimg.anonymiser;

/**
 * Names in a script without capitals and blanks. Listed places, bodies and foreign names are found by the longest word at
 * each place; a Chinese name is a family name followed by one or two characters that begin no other word.
 */
final class ChineseNames {
    /** Families of more than a million people: their given names may have one character. */
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石"
            + "廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬許韓馮鄧蔣葉蘇魏呂盧鐘譚陸範賈韋鄒閆龍賀顧龔萬錢嚴湯";

    /** The Hundred Family Surnames, for given names of two characters. */
    private static final String RARE = "褚卫尤施华戚喻柏窦章云葛奚郎鲁昌苗凤俞柳酆鲍费廉岑倪滕殷毕邬安常乐傅皮卞齐康伍元卜平穆萧湛祁禹狄米贝明臧计伏成谈茅庞纪舒屈项祝阮蓝闵席季麻强路娄危"
            + "童颜梅盛刁骆樊凌霍虞支柯昝管房裘缪宗宣贲郁杭洪包诸左吉钮嵇邢滑裴荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井富巫乌焦巴弓牧隗山谷宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖符景詹束"
            + "幸司韶郜蓟薄印宿怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿扈燕冀郏浦尚农温庄晏柴瞿阎充慕连茹习宦艾鱼容古易慎戈庾终暨居衡耿弘匡文寇"
            + "禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚简饶毋沙乜养鞠须丰巢蒯查荆红游竺权逯盖益桓公督岳帅缑亢况琴商牟佘佴伯赏墨哈谯笪阳佟言福晋楚法汝鄢涂钦仉代";

    private static final String TWOFOLD =
            "万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 宇文 长孙"
                    + " 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 呼延 归海 羊舌 微生 梁丘 左丘 东门 西门 南宫 第五";
    private static final String NEVER_GIVEN = "的是在了和与对从到去来说有我你他她它们这那哪不也就都而及或把被让给向为以于吗呢吧很太还再又只要会能可将已曾因但并里中上下前后时，。！？、；：";

    private ChineseNames() {}

    static boolean in(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    static void find(String text, Marks marks) {
        int place = 0;
        while (place < text.length()) {
            place += step(text, place, marks);
        }
    }

    private static int step(String text, int place, Marks marks) {
        int word = Lexicon.longest('z', text, place);
        int name = name(text, place, word);
        if (name > 0) {
            marks.add(place, place + name, Kind.PERSON);
            return name;
        }
        int listed = Math.max(listed('p', text, place), Math.max(listed('l', text, place), listed('o', text, place)));
        if (listed > 1 && listed >= word) {
            marks.add(place, place + listed, kind(text, place, listed));
            return listed;
        }
        return Math.max(1, word);
    }

    private static int listed(char list, String text, int place) {
        return Lexicon.longest(list, text, place);
    }

    private static Kind kind(String text, int place, int length) {
        if (listed('p', text, place) == length) {
            return Kind.PERSON;
        }
        return listed('l', text, place) == length ? Kind.PLACE : Kind.COMPANY;
    }

    /** How many characters the name has that begins here; 0 for none. */
    private static int name(String text, int place, int word) {
        int family = family(text, place);
        if (family == 0 || word > family || !given(text, place + family)) {
            return 0;
        }
        int given = place + family;
        int pair = Lexicon.longest('z', text, given);
        if (given(text, given + 1) && (pair == 2 || (pair < 2 && free(text, given + 1)))) {
            return family + 2;
        }
        boolean one = pair < 2 && (family == 2 || SURNAMES.indexOf(text.charAt(place)) >= 0);
        return one ? family + 1 : 0;
    }

    private static int family(String text, int place) {
        if (place + 2 <= text.length()
                && text.charAt(place) != ' '
                && TWOFOLD.contains(text.substring(place, place + 2))) {
            return 2;
        }
        return SURNAMES.indexOf(text.charAt(place)) >= 0 || RARE.indexOf(text.charAt(place)) >= 0 ? 1 : 0;
    }

    private static boolean given(String text, int place) {
        return place < text.length()
                && Character.UnicodeScript.of(text.charAt(place)) == Character.UnicodeScript.HAN
                && NEVER_GIVEN.indexOf(text.charAt(place)) < 0;
    }

    private static boolean free(String text, int place) {
        return Lexicon.longest('z', text, place) < 2;
    }
}
