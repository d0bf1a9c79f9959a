package vn.danhgia.service.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contents of every kind of paper with one text everywhere. */
final class Samples {

    private Samples() {
    }

    static Content of(Paper paper, String text) {
        return of(paper, text, 2);
    }

    static Content of(Paper paper, String text, int rows) {
        Content.Builder content = Content.of(paper);
        paper.fields().forEach(field -> content.with(field, text));
        paper.tables().forEach((table, columns) -> {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (int i = 1; i <= rows; i++) {
                Map<String, Object> line = new LinkedHashMap<>();
                columns.forEach(column -> line.put(column, text));
                if (columns.contains("stt")) {
                    line.put("stt", i);
                }
                lines.add(line);
            }
            content.table(table, lines);
        });
        paper.flags().forEach(flag -> content.flag(flag, true));
        return content.titled(text);
    }
}
