package vn.danhgia.domain.workcatalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is said of a task's result in the five aspects of II.5.3 (R-5.3-5). Blank where nothing is said; null is read as blank.
 *
 * @param progress   tiến độ
 * @param quality    chất lượng sản phẩm đầu ra
 * @param effect     hiệu quả thực hiện nhiệm vụ
 * @param difficulty mức độ khó, phức tạp
 * @param impact     phạm vi tác động
 */
public record Aspects(String progress, String quality, String effect, String difficulty, String impact) {

    /** Nothing said: enough to hand a result back, not to confirm it. */
    public static final Aspects NONE = new Aspects("", "", "", "", "");

    public Aspects {
        progress = text(progress);
        quality = text(quality);
        effect = text(effect);
        difficulty = text(difficulty);
        impact = text(impact);
    }

    Map<String, String> byName() {
        Map<String, String> aspects = new LinkedHashMap<>();
        aspects.put("progress", progress);
        aspects.put("quality", quality);
        aspects.put("effect", effect);
        aspects.put("difficulty", difficulty);
        aspects.put("impact", impact);
        return aspects;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
